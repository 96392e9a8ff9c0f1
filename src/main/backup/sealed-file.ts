import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

/**
 * The seal: the last bytes of a backup, which are the comment of the ZIP. It holds the SHA-256 of all bytes before it,
 * so that no byte of the file can change unnoticed, also none that ZIP readers pass over.
 */
const WORDS = 'cuttings-backup sha256:'
export const SEAL_BYTES = WORDS.length + 64
/** Written in its place until the hash is known. */
export const emptySeal = (): Uint8Array => Buffer.from(WORDS.padEnd(SEAL_BYTES, '0'))
const sealOf = (hash: string): Buffer => Buffer.from(WORDS + hash)

export type SealedFile = {
  /** Takes what a ZIP writer gives. */
  readonly stream: WritableStream<Uint8Array>
  /** All is written: replaces the empty seal by the real one and makes the file durable. */
  seal(): Promise<void>
  close(): Promise<void>
}

/** Creates a file that hashes what is written into it; throws Node's errors, ENOSPC among them. */
export async function createSealedFile(path: string): Promise<SealedFile> {
  const handle = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  let bytes = 0
  return {
    stream: new WritableStream({
      write: async (chunk) => {
        await handle.writeFile(chunk)
        bytes += chunk.length
        // The last bytes are the seal's own place: they are not part of what it hashes.
        const seen = Buffer.concat([held, chunk])
        const whole = Math.max(0, seen.length - SEAL_BYTES)
        hash.update(seen.subarray(0, whole))
        held = seen.subarray(whole)
      }
    }),
    seal: async () => {
      await handle.write(sealOf(hash.digest('hex')), 0, SEAL_BYTES, bytes - SEAL_BYTES)
      await handle.sync()
    },
    close: () => handle.close()
  }
}

export type SealState = 'sound' | 'broken' | 'none'

/** Whether every byte is as it was written; `none` for a file that was never sealed, or whose end is missing. */
export async function checkSeal(path: string, bytes: number): Promise<SealState> {
  if (bytes < SEAL_BYTES) return 'none'
  const hash = createHash('sha256')
  let seal = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { end: bytes - SEAL_BYTES - 1 }))
    hash.update(chunk as Buffer)
  for await (const chunk of createReadStream(path, { start: bytes - SEAL_BYTES }))
    seal = Buffer.concat([seal, chunk as Buffer])
  if (seal.equals(sealOf(hash.digest('hex')))) return 'sound'
  return seal.subarray(0, WORDS.length).toString('latin1') === WORDS ? 'broken' : 'none'
}
