import { cleanCharacters } from '../decode/clean-characters.ts'
import { plainParagraph, type OfficeParagraph } from './office-paragraph.ts'

/** How a run of characters looks. `size` in points. */
export type Look = { readonly bold: boolean; readonly italic: boolean; readonly size: number | null }

/** Gathers the runs of one paragraph. */
export type ParagraphBuilder = {
  readonly add: (text: string, look: Look) => void
  /** The address is kept where it is one of the web. */
  readonly addLink: (address: string) => void
  readonly addPageBreak: () => void
  /** The paragraph with what its style says; the builder is empty afterwards. */
  readonly finish: (style: Partial<OfficeParagraph>) => OfficeParagraph
}

export function paragraphBuilder(): ParagraphBuilder {
  let parts: string[] = []
  let seen = { letters: 0, bold: 0, italic: 0 }
  let sizes = new Map<number, number>()
  let link: string | null = null
  let newPage = false

  return {
    add: (text, look) => {
      parts.push(text)
      const letters = text.trim().length
      if (letters === 0) return
      seen.letters += letters
      if (look.bold) seen.bold += letters
      if (look.italic) seen.italic += letters
      if (look.size !== null) sizes.set(look.size, (sizes.get(look.size) ?? 0) + letters)
    },
    addLink: (address) => {
      if (link === null && /^https?:\/\/\S{3,2000}$/i.test(address.trim())) link = address.trim()
    },
    addPageBreak: () => (newPage = true),
    finish: (style) => {
      const paragraph = {
        ...plainParagraph,
        text: cleanCharacters(parts.join('')),
        bold: seen.letters > 0 && seen.bold === seen.letters,
        italic: seen.letters > 0 && seen.italic === seen.letters,
        size: mostCommon(sizes),
        link,
        ...style,
        newPage: newPage || (style.newPage ?? false)
      }
      parts = []
      seen = { letters: 0, bold: 0, italic: 0 }
      sizes = new Map()
      link = null
      newPage = false
      return paragraph
    }
  }
}

const mostCommon = (counts: ReadonlyMap<number, number>): number | null =>
  [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
