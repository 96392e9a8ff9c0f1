/** The directory of names stands at a ZIP's end; documents have few parts. */
const DIRECTORY = 64 * 1024

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/** True for a ZIP whose directory names a part so; nothing is unpacked. */
export const holdsPart = (bytes: Uint8Array, name: string): boolean =>
  isZip(bytes) &&
  new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - DIRECTORY))).includes(name)

/** The `mimetype` that OpenDocument and EPUB files begin with, stored as it is (OpenDocument 1.3 part 2, 3.3). */
export const packageType = (start: string): string | null =>
  /^PK\x03\x04[^]{26}mimetype([\w./+-]{1,100})/.exec(start)?.[1] ?? null
