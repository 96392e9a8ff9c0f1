import { chmodSync, createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'

/** Unpacks the entries for which `place(name)` gives a path inside `folder`; the others are not read at all. */
export async function unzip(zipFile, folder, place) {
  const zip = await open(zipFile)
  try {
    await eachEntry(zip, async (entry) => {
      const path = entry.fileName.endsWith('/') ? undefined : place(entry.fileName)
      if (path !== undefined) await extract(zip, entry, join(folder, inside(path)))
    })
  } finally {
    zip.close()
  }
}

function inside(path) {
  if (relative('.', path).startsWith('..')) throw new Error(`${path} would be written outside the folder.`)
  return path
}

function open(file) {
  return new Promise((done, fail) =>
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? fail(error) : done(zip)
    )
  )
}

function eachEntry(zip, visit) {
  return new Promise((done, fail) => {
    zip.on('entry', (entry) => visit(entry).then(() => zip.readEntry(), fail))
    zip.on('end', done)
    zip.on('error', fail)
    zip.readEntry()
  })
}

async function extract(zip, entry, path) {
  mkdirSync(dirname(path), { recursive: true })
  const stream = await new Promise((done, fail) =>
    zip.openReadStream(entry, (error, opened) => (error ? fail(error) : done(opened)))
  )
  await pipeline(stream, createWriteStream(path))
  const mode = (entry.externalFileAttributes >>> 16) & 0o777
  if (mode) chmodSync(path, mode)
}
