// `npm run test:edge-cases`: the 558 odd and hostile files that ../shared/tools/make-edge-cases.mjs writes, imported in
// one batch by an ordinary user into a fresh archive in the real app; every line of their manifest is checked.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { asOrdinaryUser } from '../../scripts/as-ordinary-user.mjs'
import { ensureBuilt } from '../../scripts/ensure-built.mjs'
import { electronCommand } from '../../scripts/launch-electron.mjs'
import { parseBundle } from '../../scripts/build-parse-command.mjs'
import { withDisplay } from '../../scripts/with-display.mjs'

const generator = resolve(import.meta.dirname, '../../../shared/tools/make-edge-cases.mjs')

if (process.platform !== 'linux') console.log('test:edge-cases is skipped: it needs Linux (it reads /proc).')
else if (!existsSync(generator))
  console.log('test:edge-cases is skipped: ../shared/tools/make-edge-cases.mjs is not here.')
else process.exitCode = await run()

async function run() {
  ensureBuilt()
  await parseBundle()
  // Whatever must be installed for a display or the runtime is installed by whoever may.
  const executable = await withDisplay(async (env) => (await electronCommand(env)).executable)
  const work = mkdtempSync(join(tmpdir(), 'cuttings-edge-'))
  try {
    return await asOrdinaryUser([join(import.meta.dirname, 'edge-cases/run.mjs'), generator, work], {
      work,
      executable
    })
  } finally {
    if (!process.env.CUTTINGS_KEEP) rmSync(work, { recursive: true, force: true })
    else console.log(`kept: ${work}`)
  }
}
