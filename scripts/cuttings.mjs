import { pathToFileURL } from 'node:url'

const usage = `Usage: npm run -s cuttings -- COMMAND …

  parse FILE|FOLDER …                  read articles and print them as JSON lines (no window, no archive)
  import FILE|FOLDER … --archive DIR   import into an archive
  search QUERY                         search an archive
  export COLLECTION --to FILE          export a collection as PDF or Markdown

Each command says more with --help.
`
const appCommands = ['import', 'search', 'export', 'check', 'backup', 'restore', 'tour']

// npm runs scripts in the project's folder; paths are meant from where the person stands.
if (process.env.npm_lifecycle_event === 'cuttings' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD)

const [command, ...rest] = process.argv.slice(2)
if (command === 'parse') process.exitCode = await parse(rest)
else if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
  process.stdout.write(usage)
  process.exitCode = command === undefined ? 2 : 0
} else if (appCommands.includes(command)) {
  const { runAppCommand } = await import('./run-app-command.mjs')
  process.exitCode = await runAppCommand([command, ...rest])
} else {
  process.stderr.write(`There is no command "${command}".\n\n${usage}`)
  process.exitCode = 2
}

async function parse(argv) {
  const { parseBundle } = await import('./build-parse-command.mjs')
  let bundle
  try {
    bundle = await parseBundle()
  } catch (thrown) {
    process.stderr.write(`cuttings: the parse command could not be built from src/.\n${thrown.message}\n`)
    return 1
  }
  const { main } = await import(pathToFileURL(bundle).href)
  return main(argv)
}
