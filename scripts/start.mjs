import { mkdirSync } from 'node:fs'
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
  process.exitCode = await runAppCommand(['tour', join(projectRoot, 'resources/samples'), '--to', out], {
    notices: true
  })
}
