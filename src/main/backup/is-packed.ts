/** First bytes of formats that are packed already (PNG, JPEG, GIF, ZIP and what is made of it, gzip, 7-Zip, PDF). */
const MAGIC = ['89504e47', 'ffd8ff', '47494638', '504b0304', '1f8b', '377abcaf', '25504446']

/** Packing these once more costs time and saves nothing. */
export function isPacked(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  return MAGIC.some((magic) => start.startsWith(magic))
}
