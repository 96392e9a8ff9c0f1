import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './ensure-built.mjs'
import { electronCommand } from './launch-electron.mjs'
import { projectRoot } from './runtime/cache.mjs'
import { withDisplay } from './with-display.mjs'

// Playwright's own runner, inside a display, with the runtime found (or fetched) once for all workers.
ensureBuilt()
const runner = join(projectRoot, 'node_modules/@playwright/test/cli.js')

process.exitCode = await withDisplay(async (env) => {
  const { executable, args } = await electronCommand(env)
  return new Promise((done) => {
    const child = spawn(process.execPath, [runner, 'test', ...process.argv.slice(2)], {
      cwd: projectRoot,
      env: { ...env, CUTTINGS_ELECTRON: executable, CUTTINGS_ELECTRON_ARGS: args.join(' ') },
      stdio: 'inherit'
    })
    child.on('error', () => done(1))
    child.on('close', (code) => done(code ?? 1))
  })
})
