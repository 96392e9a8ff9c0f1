import { fontCharset, fontNameCharset } from './rtf-charsets.ts'

/** Fonts by number with the encoding of their bytes, and names of paragraph styles by number. */
export type RtfTables = {
  readonly fontWord: (name: string, parameter: number | null) => void
  readonly styleWord: (name: string, parameter: number | null) => void
  readonly fontText: (text: string) => void
  readonly styleText: (text: string) => void
  readonly endEntry: () => void
  /** Null: the font leaves it to the document. */
  readonly encodingOf: (font: number) => string | null
  readonly styleName: (style: number) => string | null
}

const LONGEST_NAME = 200

export function rtfTables(): RtfTables {
  const encodings = new Map<number, string>()
  const styles = new Map<number, string>()
  let font = -1
  let style = 0
  let name = ''

  const read = (text: string, finished: (name: string) => void): void => {
    for (const part of text.split(/(;)/)) {
      if (part !== ';') name = (name + part).slice(0, LONGEST_NAME)
      else {
        finished(name.trim())
        name = ''
      }
    }
  }
  return {
    fontWord: (word, parameter) => {
      if (word === 'f') font = parameter ?? -1
      const encoding = word === 'fcharset' ? fontCharset(parameter ?? 1) : null
      if (encoding !== null) encodings.set(font, encoding)
    },
    styleWord: (word, parameter) => {
      if (word === 's') style = parameter ?? 0
      // Styles of characters and tables have numbers of their own.
      else if (word === 'cs' || word === 'ts' || word === 'ds') style = -1
    },
    fontText: (text) =>
      read(text, (found) => {
        const encoding = fontNameCharset(found)
        if (encoding !== null && encodings.get(font) !== undefined && encodings.get(font) !== 'windows-1252')
          return
        if (encoding !== null) encodings.set(font, encoding)
      }),
    styleText: (text) =>
      read(text, (found) => {
        if (style >= 0 && found !== '') styles.set(style, found)
        style = 0
      }),
    endEntry: () => (name = ''),
    encodingOf: (number) => encodings.get(number) ?? null,
    styleName: (number) => styles.get(number) ?? null
  }
}
