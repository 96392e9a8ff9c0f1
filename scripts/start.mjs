import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './ensure-built.mjs'
import { launchElectron } from './launch-electron.mjs'
import { projectRoot } from './runtime/cache.mjs'
import { runAppCommand } from './run-app-command.mjs'
import { hasDisplay } from './with-display.mjs'

ensureBuilt()
if (hasDisplay()) {
  process.exitCode = await launchElectron(process.argv.slice(2))
} else {
  const out = join(projectRoot, 'out')
  mkdirSync(out, { recursive: true })
  console.log('There is no display here, so no window can be shown. Cuttings does its main job without one:')
  console.log('it imports resources/samples, collects stories and quotes from it, and exports them.')
  // An archive of its own: the tour must not put its collection into a person's real one.
  const archive = mkdtempSync(join(tmpdir(), 'cuttings-tour-'))
  const words = ['tour', join(projectRoot, 'resources/samples'), '--to', out, '--archive', archive]
  process.exitCode = await runAppCommand(words, { notices: true })
  rmSync(archive, { recursive: true, force: true })
}
