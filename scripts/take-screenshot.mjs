import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './runtime/cache.mjs'
import { runAppCommand } from './run-app-command.mjs'

// The README's picture is the real window on the samples, taken by the app itself.
const folder = mkdtempSync(join(tmpdir(), 'cuttings-screenshot-'))
const target = join(projectRoot, 'docs/images/library.png')
const words = [
  'tour',
  join(projectRoot, 'resources/samples'),
  '--to',
  folder,
  '--archive',
  join(folder, 'archive')
]
process.exitCode = await runAppCommand(words)
mkdirSync(join(projectRoot, 'docs/images'), { recursive: true })
if (process.exitCode === 0) copyFileSync(join(folder, 'window.png'), target)
rmSync(folder, { recursive: true, force: true })
