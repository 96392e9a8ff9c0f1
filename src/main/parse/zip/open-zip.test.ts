import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { openZip } from './open-zip.ts'

async function pack(files: Readonly<Record<string, string>>, password?: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter())
  for (const [name, text] of Object.entries(files))
    await writer.add(name, new TextReader(text), { ...(password !== undefined && { password }) })
  return writer.close()
}

async function open(bytes: Uint8Array) {
  const zip = await openZip(bytes)
  if (!zip.ok) throw new Error(zip.error.message)
  return zip.value
}

test('lists its files and unpacks one', async () => {
  const zip = await open(await pack({ 'a/story.txt': 'Ferry', 'b.txt': 'x' }))
  expect(zip.entries.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['a/story.txt', 5],
    ['b.txt', 1]
  ])
  const read = await zip.read('a/story.txt')
  expect(read.ok && new TextDecoder().decode(read.value)).toBe('Ferry')
})

test('a locked file says so', async () => {
  const zip = await open(await pack({ 'a.txt': 'Ferry' }, 'secret'))
  expect(zip.entries[0]?.locked).toBe(true)
  expect(await zip.read('a.txt')).toMatchObject({ ok: false, error: { code: 'locked' } })
})

test('a flipped byte and a cut are errors', async () => {
  const bytes = await pack({ 'a.txt': 'Council backs ferry '.repeat(50) })
  const flipped = bytes.slice()
  flipped[45] = (flipped[45] ?? 0) ^ 0xff
  const zip = await open(flipped)
  expect(await zip.read('a.txt')).toMatchObject({ ok: false, error: { code: 'broken' } })
  expect(await openZip(bytes.slice(0, bytes.length - 30))).toMatchObject({
    ok: false,
    error: { code: 'broken' }
  })
})

test('what unpacks to hundreds of times its size is refused before anything is unpacked', async () => {
  const bytes = await pack({ 'a.txt': ' '.repeat(20_000_000) })
  expect(await openZip(bytes)).toMatchObject({ ok: false, error: { code: 'too-much' } })
})
