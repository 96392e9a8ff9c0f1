import { fail } from '#shared/result.ts'
import { found, type Format } from '../format.ts'
import { readPlain } from '../plain/read-plain.ts'

/** Plain text: the last of the table, it takes whatever can be read as characters. */
export const text: Format = {
  name: 'text',
  sniff: () => true,
  parse: (source) => {
    const decoded = source.decode()
    if (!decoded.ok) return decoded
    if (!/[\p{L}\p{N}]/u.test(decoded.value.text))
      return fail('empty', 'The file holds no words, only blanks or signs.')
    return found(readPlain(decoded.value.text))
  }
}
