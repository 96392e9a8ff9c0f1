import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { chmod, link, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { walk, type FoundFile } from './walk.ts'

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'cuttings-walk-')))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function put(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), `text of ${name}`)
  }
}

async function walked(paths: readonly string[] = [folder]): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for await (const file of walk(paths, { archive: join(folder, 'no-archive') })) found.push(file)
  return found
}
const short = (found: readonly FoundFile[]): string[] =>
  found.map(({ path, notRead }) => [path.slice(folder.length + 1), notRead?.code].filter(Boolean).join(' ← '))

test('folders are gone through in natural order, with the names of the folders on the way', async () => {
  await put('wire/story 10.txt', 'wire/story 2.txt', 'wire/deep/er/a.html', 'b.md')
  const found = await walked()
  expect(short(found)).toEqual(['b.md', 'wire/deep/er/a.html', 'wire/story 2.txt', 'wire/story 10.txt'])
  expect(found[1]).toMatchObject({
    fileName: 'a.html',
    folders: [folder.split('/').at(-1), 'wire', 'deep', 'er'],
    bytes: 'text of wire/deep/er/a.html'.length,
    notRead: null
  })
})

test('links are reported and never followed; pipes and sockets are never opened', async ({ skip }) => {
  if (process.platform === 'win32') skip('needs POSIX special files')
  await put('real.txt')
  await symlink('.', join(folder, 'circle'))
  await symlink('..', join(folder, 'up'))
  await symlink('nowhere', join(folder, 'dangling.txt'))
  await symlink('real.txt', join(folder, 'to-real.txt'))
  execFileSync('mkfifo', [join(folder, 'pipe.txt')])
  const server = createServer().listen(join(folder, 'socket.txt'))
  await new Promise((listening) => server.once('listening', listening))
  expect(short(await walked())).toEqual([
    'circle ← link',
    'dangling.txt ← link',
    'pipe.txt ← special-file',
    'real.txt',
    'socket.txt ← special-file',
    'to-real.txt ← link',
    'up ← link'
  ])
  server.close()
})

test('a dropped link is what the person meant and is followed', async () => {
  await put('desk/a.txt')
  await symlink(join(folder, 'desk'), join(folder, 'shortcut'))
  const found = await walked([join(folder, 'shortcut')])
  expect(short(found)).toEqual(['shortcut/a.txt'])
  expect(found[0]?.folders).toEqual(['shortcut'])
})

test('what the computer and its programs leave about is skipped with a reason', async () => {
  await put('.DS_Store', '._a.txt', 'Thumbs.db', '~$report.docx', '.~lock.a.odt#', 'desktop.ini', 'Icon\r')
  await put(
    '.git/config.txt',
    '__MACOSX/._a.txt',
    'a.html.part',
    'a.url',
    'photo.JPG',
    'clip.mp4',
    'setup.exe',
    'a.txt'
  )
  const found = await walked()
  expect(short(found.filter(({ notRead }) => !notRead))).toEqual(['a.txt'])
  expect(found).toHaveLength(15)
  for (const { notRead } of found) expect(notRead?.reason ?? 'A reason.').toMatch(/\.$/)
})

test('the pictures and frames beside a saved page are not articles; a folder of that name alone is', async () => {
  await put('Page.html', 'Page_files/ad.html', 'Page_files/p.png', 'case_files/a.txt')
  expect(short(await walked())).toEqual([
    'case_files/a.txt',
    'Page_files/ad.html ← part-of-page',
    'Page_files/p.png ← part-of-page',
    'Page.html'
  ])
})

test('a path dropped twice, or lying inside another dropped one, is met once', async () => {
  await put('a/x.txt', 'ab/y.txt')
  const inner = join(folder, 'a', 'x.txt')
  expect(short(await walked([join(folder, 'a'), inner, join(folder, 'a', '.'), join(folder, 'ab')]))).toEqual(
    ['a/x.txt', 'ab/y.txt']
  )
  expect(short(await walked([inner, inner]))).toEqual(['a/x.txt'])
})

test('a hard link is a file of its own', async () => {
  await put('a.txt')
  await link(join(folder, 'a.txt'), join(folder, 'b.txt'))
  expect(short(await walked())).toEqual(['a.txt', 'b.txt'])
})

test('a missing path is one failed line, and the others are still met', async () => {
  await put('a.txt')
  const found = await walked([join(folder, 'gone'), join(folder, 'a.txt')])
  expect(short(found)).toEqual(['gone ← vanished', 'a.txt'])
})

test('the archive itself is not entered', async () => {
  await put('a.txt', 'Cuttings/vault/ab/cd')
  const found: FoundFile[] = []
  for await (const file of walk([folder], { archive: join(folder, 'Cuttings') })) found.push(file)
  expect(short(found)).toEqual(['a.txt', 'Cuttings ← own-archive'])
})

test('names that are not valid UTF-8 get a readable stand-in of their own', async ({ skip }) => {
  if (process.platform !== 'linux') skip('only Linux has such names')
  const raw = (...bytes: number[]): Buffer =>
    Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from(bytes), Buffer.from('.txt')])
  await writeFile(raw(0xe9), 'latin 1')
  await writeFile(raw(0xc3, 0xa9), 'utf 8')
  await put('caf\\xE9.txt')
  const found = await walked()
  expect(new Set(found.map(({ path }) => path)).size).toBe(3)
  expect(found.filter(({ at }) => typeof at !== 'string')).toHaveLength(1)
  expect(found.every(({ bytes }) => bytes > 0)).toBe(true)
})

test('a folder that may not be entered is a failed line with its name', async ({ skip }) => {
  if (process.getuid?.() === 0 || process.platform === 'win32') skip('the superuser may enter every folder')
  await put('a.txt', 'closed/b.txt')
  await chmod(join(folder, 'closed'), 0)
  const found = await walked()
  await chmod(join(folder, 'closed'), 0o755)
  expect(short(found)).toEqual(['a.txt', 'closed ← no-permission'])
  expect(found[1]?.notRead?.reason).toMatch(/^Folder: /)
})

test('a folder that is given up half-way stops the walk', async () => {
  await put(...Array.from({ length: 50 }, (_, n) => `${n}.txt`))
  const stop = new AbortController()
  let met = 0
  for await (const file of walk([folder], { archive: '/nowhere', signal: stop.signal })) {
    expect(file.notRead).toBeNull()
    if (++met === 10) stop.abort()
  }
  expect(met).toBe(10)
})

test('a folder of 3,000 names is put in order without holding up the thread', async () => {
  const names = Array.from({ length: 3_000 }, (_, n) => `story ${(n * 7919) % 3_000}.txt`)
  for (const name of names) writeFileSync(join(folder, name), '')
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  const found = await walked()
  clearInterval(beat)
  expect(found.map(({ fileName }) => fileName)).toEqual(
    Array.from({ length: 3_000 }, (_, n) => `story ${n}.txt`)
  )
  // The bar is 50 ms; a loaded test machine may take its share on top.
  expect(longest).toBeLessThan(150)
})
