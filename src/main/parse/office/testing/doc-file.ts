/** A stretch of a document's text: in UTF-16 where `wide`, else one byte a character. */
export type DocPart = { readonly text: string; readonly wide: boolean }

const SECTOR = 512
const END = 0xfffffffe
const FREE = 0xffffffff
const TEXT_AT = 1024

/** The smallest Word 97 document that holds these parts, without any formatting; `locked`: it says it is encrypted. */
export function docFile(parts: readonly DocPart[], locked = false): Uint8Array {
  const document = new Uint8Array(64 * SECTOR)
  const tables = new Uint8Array(8 * SECTOR)
  const view = new DataView(document.buffer)
  const table = new DataView(tables.buffer)
  view.setUint16(0, 0xa5ec, true)
  view.setUint16(2, 0xc1, true)
  view.setUint16(0x0a, 0x0200 | (locked ? 0x0100 : 0), true)
  const characters = parts.reduce((sum, { text }) => sum + text.length, 0)
  view.setUint32(0x4c, characters, true)
  view.setUint32(0x1a2, 16, true)
  view.setUint32(0x1a6, 5 + (parts.length + 1) * 4 + parts.length * 8, true)
  tables[16] = 2
  table.setUint32(17, (parts.length + 1) * 4 + parts.length * 8, true)
  let at = TEXT_AT
  let from = 0
  parts.forEach(({ text, wide }, index) => {
    table.setUint32(21 + index * 4, from, true)
    const descriptor = 21 + (parts.length + 1) * 4 + index * 8
    table.setUint32(descriptor + 2, wide ? at : (at * 2) | 0x40000000, true)
    for (const character of text) {
      if (wide) view.setUint16(at, character.charCodeAt(0), true)
      else view.setUint8(at, character.charCodeAt(0))
      at += wide ? 2 : 1
    }
    from += text.length
    table.setUint32(21 + (index + 1) * 4, from, true)
  })
  return compoundFile({ WordDocument: document, '1Table': tables })
}

/** A compound file with these streams; each is filled up to the size at which it has sectors of its own. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const contents = Object.values(streams).map((stream) => Math.max(8, Math.ceil(stream.length / SECTOR)))
  const sectors = 2 + contents.reduce((sum, count) => sum + count, 0)
  const file = new Uint8Array((sectors + 1) * SECTOR)
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(0x1a, 3, true)
  view.setUint16(0x1c, 0xfffe, true)
  view.setUint16(0x1e, 9, true)
  view.setUint16(0x20, 6, true)
  view.setUint32(0x2c, 1, true)
  view.setUint32(0x30, 1, true)
  view.setUint32(0x38, 4096, true)
  view.setUint32(0x3c, END, true)
  view.setUint32(0x44, END, true)
  for (let index = 0; index < 109; index++) view.setUint32(0x4c + index * 4, index === 0 ? 0 : FREE, true)
  const link = (sector: number, next: number): void => view.setUint32(SECTOR + sector * 4, next, true)
  for (let sector = 0; sector < SECTOR / 4; sector++) link(sector, FREE)
  link(0, 0xfffffffd)
  link(1, END)

  const names = Object.keys(streams)
  const entry = (index: number, name: string, type: number, start: number, size: number): void => {
    const at = 2 * SECTOR + index * 128
    for (let letter = 0; letter < name.length; letter++)
      view.setUint16(at + letter * 2, name.charCodeAt(letter), true)
    view.setUint16(at + 0x40, (name.length + 1) * 2, true)
    view.setUint8(at + 0x42, type)
    view.setUint32(at + 0x44, FREE, true)
    view.setUint32(at + 0x48, type === 2 && index < names.length ? index + 1 : FREE, true)
    view.setUint32(at + 0x4c, type === 5 ? 1 : FREE, true)
    view.setUint32(at + 0x74, start, true)
    view.setUint32(at + 0x78, size, true)
  }
  entry(0, 'Root Entry', 5, END, 0)
  let sector = 2
  Object.entries(streams).forEach(([name, stream], index) => {
    const count = contents[index] ?? 0
    entry(index + 1, name, 2, sector, Math.max(stream.length, 4096))
    file.set(stream, (sector + 1) * SECTOR)
    for (let step = 0; step < count; step++) link(sector + step, step === count - 1 ? END : sector + step + 1)
    sector += count
  })
  return file
}
