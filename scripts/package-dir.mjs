// `npm run package:dir`: the app as people get it, in a folder: Electron with its fuses set, the app in an archive that
// is the only code it loads. Prints the folder. Linux only; installers and signatures are the release's business.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseVersion } from '@electron/fuses'
import { ensureBuilt } from './ensure-built.mjs'
import { ensureElectron } from './ensure-electron.mjs'
import { fuses } from './package/fuses.mjs'
import { projectRoot } from './runtime/cache.mjs'

const NAME = 'cuttings'
const target = join(projectRoot, 'dist', `${NAME}-${process.platform}-${process.arch}`)
const staging = `${target}.app`
const windowsOnly =
  /^(react|react-.*|lucide-react|dexie|@tanstack\/.*|@fontsource-variable\/.*|@sqlite\.org\/.*)$/
/** Of the older runtime and of Electron's own demonstration; nothing of the app. */
const notOurs = ['resources/app', 'resources/default_app.asar', 'runtime.json']

if (process.platform !== 'linux') throw new Error('package:dir makes a folder for Linux, on Linux.')
ensureBuilt()
const { executable } = await ensureElectron()
for (const folder of [target, staging]) rmSync(folder, { recursive: true, force: true })
copyRuntime(dirname(executable))
stageApp()
await createPackage(staging, join(target, 'resources/app.asar'))
rmSync(staging, { recursive: true })
// Not in the archive: an import walks through them with calls that see no archives.
cpSync(join(projectRoot, 'resources/samples'), join(target, 'resources/samples'), { recursive: true })
await flipFuses(join(target, NAME), { version: FuseVersion.V1, ...fuses })
console.log(target)

function copyRuntime(from) {
  cpSync(from, target, { recursive: true })
  for (const path of notOurs) rmSync(join(target, path), { recursive: true, force: true })
  // Electron calls itself packaged where its executable is not called "electron".
  renameSync(join(target, 'electron'), join(target, NAME))
}

function stageApp() {
  mkdirSync(staging, { recursive: true })
  cpSync(join(projectRoot, 'out'), join(staging, 'out'), {
    recursive: true,
    filter: (path) => !path.endsWith('.map')
  })
  for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES.md'])
    cpSync(join(projectRoot, file), join(target, `${NAME}-${file}`))
  const { name, productName, version, type, main, license } = readManifest()
  writeFileSync(
    join(staging, 'package.json'),
    JSON.stringify({ name, productName, version, type, main, license }, null, 2)
  )
  for (const folder of runtimePackages())
    cpSync(folder, join(staging, relative(projectRoot, folder)), {
      recursive: true,
      dereference: true,
      filter: isRunnable
    })
}

function readManifest(folder = projectRoot) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/** Folders of what main and its reader load by name; what only the windows use is bundled in out/renderer already. */
function runtimePackages() {
  const found = new Set()
  const visit = (name, from) => {
    const folder = folderOf(name, from)
    // An optional dependency may be missing.
    if (folder === undefined || found.has(folder) || windowsOnly.test(name)) return
    found.add(folder)
    for (const inner of Object.keys(readManifest(folder).dependencies ?? {})) visit(inner, folder)
  }
  for (const name of Object.keys(readManifest().dependencies)) visit(name, projectRoot)
  return found
}

/** As Node finds it: in the nearest node_modules from `from` upwards. */
function folderOf(name, from) {
  const inner = join(from, 'node_modules', name)
  if (existsSync(inner)) return inner
  return from === projectRoot ? undefined : folderOf(name, dirname(from))
}

function isRunnable(path) {
  return !/\.(map|md|markdown|d\.[cm]?ts)$/i.test(path) || /licen[cs]e/i.test(path)
}
