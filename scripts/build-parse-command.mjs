import { existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './runtime/cache.mjs'

const folder = join(projectRoot, '.build/cli')
const bundle = join(folder, 'parse.mjs')
const sources = [
  'src/main/parse',
  'src/main/cli',
  'src/main/import/skip-reason.ts',
  'src/shared',
  'package-lock.json'
].map((path) => join(projectRoot, path))

/** The bundle of the `parse` command; built silently when it is missing or older than a source. */
export async function parseBundle() {
  if (existsSync(bundle) && newestIn(sources) <= statSync(bundle).mtimeMs) return bundle
  const started = new Date()
  const { build } = await import('vite')
  const own = `parse-${process.pid}-${started.getTime()}`
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      ssr: join(projectRoot, 'src/main/cli/parse-main.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${own}.mjs`, codeSplitting: false } }
    },
    ssr: { noExternal: true }
  })
  // Two runs may build at once: each writes a file of its own and puts it in place whole.
  renameSync(join(folder, `${own}.mjs`), bundle)
  return bundle
}

function newestIn(paths) {
  let newest = 0
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) continue
    newest = Math.max(newest, stats.mtimeMs)
    if (stats.isDirectory() && !path.endsWith('fixtures'))
      newest = Math.max(newest, newestIn(readdirSync(path).map((name) => join(path, name))))
  }
  return newest
}
