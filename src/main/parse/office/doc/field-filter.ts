const BEGIN = '\x13'
const SEPARATOR = '\x14'
const END = '\x15'

export type FieldFilter = {
  /** True where the character is shown: it is no mark of a field and no part of its instruction. */
  readonly shows: (character: string) => boolean
}

/** Fields show their result; `address` is told where one links to. A field that is never closed shows all. */
export function fieldFilter(address: (target: string) => void): FieldFilter {
  const open: { instruction: string; inResult: boolean }[] = []
  return {
    shows: (character) => {
      const field = open.at(-1)
      if (character === BEGIN) {
        open.push({ instruction: '', inResult: false })
        return false
      }
      if (character === SEPARATOR) {
        if (field) field.inResult = true
        return false
      }
      if (character === END) {
        open.pop()
        const target = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(field?.instruction ?? '')?.[1]
        if (target !== undefined) address(target)
        return false
      }
      if (!field || open.every(({ inResult }) => inResult)) return true
      if (field.instruction.length < 2000) field.instruction += character
      // No instruction goes over the end of its paragraph: the mark of its end is lost.
      if (character !== '\r') return false
      open.length = 0
      return true
    }
  }
}
