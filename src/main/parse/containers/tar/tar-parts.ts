import { fail, ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'
import { LARGEST_PART } from '../budget.ts'
import type { ByteReader } from '../byte-reader.ts'
import type { PackedPart } from '../read-parts.ts'
import { BLOCK, paxRecords, readTarHeader, text, type TarHeader } from './tar-header.ts'

/** Bytes of a name or of extended headers; more are an attack. */
const LONGEST_RECORD = 1024 * 1024
const FILE = /^[\0 07]$/
const SPARSE = fail(
  'unsupported',
  'It is stored with holes. Unpack the archive yourself and import the folder.'
)
const TOO_LARGE = fail(
  'too-large',
  `It is larger than ${LARGEST_PART / 1024 / 1024} MB. Unpack the archive yourself, split it and import the parts.`
)
const DAMAGED = fail('broken', 'The archive is damaged or ends too soon. Copy or download it again.')

/** What the records before a file say of it. */
type Ahead = { readonly path?: string; readonly size?: number; readonly sparse?: boolean }

/**
 * The files of a tar in its order; folders, links and devices are passed over, and no link is followed. A part can be
 * unpacked only until the next one is asked for. Where the archive breaks off, the last part says so.
 */
export function* tarParts(reader: ByteReader): Generator<PackedPart> {
  let ahead: Ahead = {}
  for (;;) {
    const block = reader.take(BLOCK)
    // Two blocks of zeros end it; some programs forget them.
    if (block.length === 0 || (block.length === BLOCK && block.every((byte) => byte === 0))) break
    const header = readTarHeader(block)
    const size = ahead.size ?? header?.size ?? NaN
    if (!header || !Number.isSafeInteger(size) || size < 0) {
      yield rest(DAMAGED)
      return
    }
    const padded = Math.ceil(size / BLOCK) * BLOCK
    if (isRecord(header)) {
      if (size > LONGEST_RECORD) {
        yield rest(DAMAGED)
        return
      }
      ahead = { ...ahead, ...record(header, reader.take(padded).subarray(0, size)) }
      continue
    }
    if (FILE.test(header.type) || header.type === 'S') {
      let left = padded
      const take = (): Parsed<Uint8Array> => {
        if (ahead.sparse === true || header.type === 'S') return SPARSE
        if (size > LARGEST_PART) return TOO_LARGE
        left = 0
        const bytes = reader.take(padded)
        return bytes.length < size ? DAMAGED : ok(bytes.subarray(0, size))
      }
      if (size > 0) yield { path: ahead.path ?? header.path, unpack: () => Promise.resolve(take()) }
      reader.skip(left)
    } else if (header.type !== '1' && header.type !== '2') reader.skip(padded)
    // A global record ("g") holds for all files and is not used here; the others for the next file only.
    ahead = {}
  }
  const problem = reader.problem()
  if (problem) yield rest({ ok: false, error: problem })
}

const isRecord = ({ type }: TarHeader): boolean => /^[xgLK]$/.test(type)

function record({ type }: TarHeader, bytes: Uint8Array): Ahead {
  if (type === 'L') return { path: text(bytes) }
  if (type !== 'x') return {}
  const records = paxRecords(bytes)
  const path = records.get('GNU.sparse.name') ?? records.get('path')
  const size = records.get('size')
  return {
    ...(path !== undefined && { path }),
    ...(size !== undefined && /^\d{1,15}$/.test(size) && { size: Number(size) }),
    ...([...records.keys()].some((key) => key.startsWith('GNU.sparse.')) && { sparse: true })
  }
}

const rest = (problem: Parsed<never>): PackedPart => ({
  path: 'The rest of the archive',
  unpack: () => Promise.resolve(problem)
})
