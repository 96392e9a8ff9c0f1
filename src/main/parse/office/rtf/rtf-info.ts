import { isoDay, twoDigits } from '../../dates/iso-day.ts'

/** `\info` of a document. Dates are ISO without a zone. */
export type RtfInfo = { readonly title: string | null; readonly created: string | null }

export type RtfInfoReader = {
  /** A word inside `\info`; true where the text of its group is wanted. */
  readonly word: (name: string, parameter: number | null) => boolean
  readonly text: (text: string) => void
  readonly finish: () => RtfInfo
}

const LONGEST_TITLE = 500

export function rtfInfoReader(): RtfInfoReader {
  let title = ''
  let time: 'creatim' | 'other' = 'other'
  const parts = new Map<string, number>()
  return {
    word: (name, parameter) => {
      if (/^(?:creatim|revtim|printim|buptim)$/.test(name)) time = name === 'creatim' ? name : 'other'
      else if (time === 'creatim' && parameter !== null) parts.set(name, parameter)
      return name === 'title'
    },
    text: (text) => (title = (title + text).slice(0, LONGEST_TITLE)),
    finish: () => {
      const part = (name: string): number => parts.get(name) ?? 0
      const day = isoDay(part('yr'), part('mo'), part('dy'))
      const inDay = part('hr') >= 0 && part('hr') < 24 && part('min') >= 0 && part('min') < 60
      const clock = inDay && parts.has('hr') ? `T${twoDigits(part('hr'))}:${twoDigits(part('min'))}` : ''
      return {
        title: title.trim() === '' ? null : title.trim(),
        created: day === null || part('yr') < 1900 || part('yr') > 9999 ? null : day + clock
      }
    }
  }
}
