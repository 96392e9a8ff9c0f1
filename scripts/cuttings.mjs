import { pathToFileURL } from 'node:url'

const usage = `Usage: npm run -s cuttings -- COMMAND …

  parse FILE|FOLDER …                  read articles and print them as JSON lines (no window, no archive)
  import FILE|FOLDER … --archive DIR   import into an archive
  search QUERY                         search an archive
  export COLLECTION --to FILE          export a collection as PDF or Markdown
  reparse QUERY|--all                  read stored originals again and print what would change
  verify DRAFT …                       compare the quotes of a draft with the archive
  check                                compare the parts of an archive with each other
  backup [--to FILE|FOLDER]            write the whole archive into one file
  restore FILE                         put a backup into a new archive, or in the place of one
  index --check|--repair               compare the search index with the archive, and mend it
  tour FOLDER --to DIR                 import, collect, export and take a picture, without a person

All but parse take --archive DIR; without it they work on the archive that the app opens by itself.
Each command says more with --help.
`
const appUsage = {
  import: `import FILE|FOLDER … [--archive DIR]

  --no-collections   does not make collections of the folders

Prints one JSON line: the balance, and the files that need a look.
Exit code: 0 all done, 1 a file failed or the import stopped.
`,
  search: `search QUERY [--limit N] [--archive DIR]

Prints one JSON line per article, best first. All words must be in it; "a phrase" in quotation marks.
Exit code: 0, also where nothing is found.
`,
  export: `export COLLECTION --to FILE.pdf|FILE.md [--archive DIR]
       export COLLECTION --to FOLDER --per-story

  --per-story               one Markdown file for each story
  --title TITLE             instead of the collection's name
  --quotes all|kept|none    kept: those a person accepted; all: but for the rejected (default: all)
  --no-text                 quotes without the stories' text
  --paper A4|Letter         of a PDF (default: A4)

COLLECTION is a name, or names from the outermost one: "Harbour/Letters". Prints one JSON line per file.
`,
  check: `check [--backups] [--archive DIR]

  --backups   reads the backups in the archive's folder, too

Compares the parts of the archive with each other, and every original with its SHA-256. Prints one JSON line per problem. Exit code: 0 the archive is sound, 1 it is not.
`,
  backup: `backup [--to FILE.zip|FOLDER] [--archive DIR]

Without --to it goes into the folder "backups" of the archive. It is read back before it gets its name. Prints one JSON
line: path, bytes, what it holds.
Exit code: 0 done, 1 no backup was made.
`,
  restore: `restore FILE [--preview] [--replace] --archive DIR

  --preview   reads every byte and prints what it holds; changes nothing
  --replace   DIR holds an archive: it is backed up first, then replaced as a whole. The two are not merged.

Prints one JSON line. A backup with one changed byte is refused, and the place is named.
`,
  reparse: `reparse QUERY|--all [--apply] [--archive DIR]

  --all     every article that is not in the trash
  --apply   keeps what was read, but for what is doubtful; undo takes it back

Reads the stored originals with the present parser. Prints one JSON line for each article that would change: its fields
old and new, its text, its quotes. What a person corrected, decided or added stays.
Exit code: 0, 1 where an original could not be read.
`,
  index: `index --check|--repair [--archive DIR]

  --repair   adds what is missing, takes out what is gone, renews what is out of date

Prints one JSON line: counts, and the numbers of the articles concerned.
Exit code: 0 the index is whole (after a repair: now), 1 it is not.
`,
  verify: `verify DRAFT … [--archive DIR]

Compares every quoted stretch with all articles. Prints one JSON line for each: its verdict (exact, marks-differ,
words-changed, spliced, not-found) and the places in the archive. A draft may be of any format that is read.
Exit code: 0 all are word for word in the archive, 1 one is not.
`,
  tour: `tour FOLDER --to DIR [--archive DIR]

Imports FOLDER, makes a collection, and writes PDF, Markdown and window.png to DIR; prints their paths.
It adds to the archive: name a new one.
`
}

// npm runs scripts in the project's folder; paths are meant from where the person stands.
if (process.env.npm_lifecycle_event === 'cuttings' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD)

const [command, ...rest] = process.argv.slice(2)
const asksForHelp = rest.includes('--help') || rest.includes('-h')
if (command === 'parse') process.exitCode = await parse(rest)
else if (command === '--help' || command === '-h' || command === 'help') process.stdout.write(usage)
else if (command === undefined || !Object.hasOwn(appUsage, command)) {
  process.stderr.write(command === undefined ? usage : `There is no command "${command}".\n\n${usage}`)
  process.exitCode = 2
} else if (asksForHelp) process.stdout.write(`Usage: npm run -s cuttings -- ${appUsage[command]}`)
else process.exitCode = await inTheApp()

async function inTheApp() {
  const { runAppCommand } = await import('./run-app-command.mjs')
  try {
    return await runAppCommand([command, ...rest])
  } catch (thrown) {
    process.stderr.write(`cuttings: ${thrown.message}\n`)
    return thrown.code === 'usage' ? 2 : 1
  }
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
