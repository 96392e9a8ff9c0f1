// The older runtime carries no default app of its own, so this one starts the folder named on the command line
// the way Electron's does. It is copied into the runtime's resources/app: it may import nothing but Electron and Node.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)

function readCommandLine() {
  const required = []
  const args = process.argv.slice(1)
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') required.push(args[(at += 1)])
    else if (!args[at].startsWith('-')) return { required, target: resolve(args[at]) }
  }
  return { required, target: undefined }
}

function readManifest(folder) {
  const file = join(folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function takeOnIdentity(manifest) {
  const name = manifest.productName ?? manifest.name
  if (manifest.version) app.setVersion(manifest.version)
  if (!name) return
  app.setName(name)
  app.setDesktopName(manifest.desktopName ?? `${name}.desktop`)
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), name))
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

async function start() {
  const { required, target } = readCommandLine()
  if (target === undefined) fail('Name the folder of the app to start.')
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })

  const manifest = readManifest(target)
  if (manifest) takeOnIdentity(manifest)
  for (const module of required) require(resolve(module))

  let main
  try {
    main = require.resolve(target)
  } catch (error) {
    fail(`No Electron app at ${target}: ${error.message}`)
  }
  app.setAppPath(manifest ? target : dirname(main))
  await import(pathToFileURL(main).href)
}

try {
  await start()
} catch (error) {
  fail(`The app could not be loaded.\n${error?.stack ?? error}`)
}
