import { resolve } from 'node:path'
import { ensureBuilt } from './ensure-built.mjs'
import { launchElectron } from './launch-electron.mjs'
import { withDisplay } from './with-display.mjs'

/**
 * Runs one command of the app (`import`, `search`, `export`, `check`…) in hidden windows; resolves with its exit code.
 * @param {string[]} words the command and its arguments
 */
export async function runAppCommand(words, { notices = false } = {}) {
  const { archive, rest } = takeArchive(words)
  ensureBuilt()
  const own = archive ? [`--archive=${resolve(archive)}`] : []
  return withDisplay((env) => launchElectron([...own, '--cuttings-command', ...rest], { env, notices }))
}

/** The archive must be known before Electron is ready, so it goes ahead of the command: `--archive DIR` or `--archive=DIR`. */
export function takeArchive(words) {
  const at = words.findIndex((word) => word === '--archive' || word.startsWith('--archive='))
  if (at < 0) return { archive: null, rest: words }
  const apart = words[at] === '--archive'
  const archive = apart ? words[at + 1] : words[at].slice('--archive='.length)
  if (!archive) throw Object.assign(new Error('--archive needs a folder: --archive DIR'), { code: 'usage' })
  return { archive, rest: words.toSpliced(at, apart ? 2 : 1) }
}
