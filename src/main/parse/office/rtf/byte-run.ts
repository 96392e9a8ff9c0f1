/** Bytes that stand together in one encoding, so that a character of two of them is decoded whole. */
export type ByteRun = {
  readonly add: (byte: number, encoding: string) => void
  readonly flush: () => void
}

export function byteRun(done: (bytes: Uint8Array, encoding: string) => void): ByteRun {
  let bytes = new Uint8Array(1024)
  let length = 0
  let encoding = ''
  const flush = (): void => {
    if (length === 0) return
    const some = bytes.subarray(0, length)
    length = 0
    done(some, encoding)
  }
  return {
    add: (byte, its) => {
      if (its !== encoding) flush()
      encoding = its
      if (length === bytes.length) {
        const larger = new Uint8Array(length * 2)
        larger.set(bytes)
        bytes = larger
      }
      bytes[length++] = byte
    },
    flush
  }
}
