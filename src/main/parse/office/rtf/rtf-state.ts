import type { OfficeParagraph } from '../office-paragraph.ts'
import type { RtfFlow } from './rtf-flow.ts'

/** Where text of the moment goes. `skip`: nowhere. */
export type Destination = 'text' | 'skip' | 'fonts' | 'styles' | 'info' | 'info-field' | 'instruction'

/** What a group inherits and gives back at its end. */
export type RtfState = {
  readonly destination: Destination
  /** Where text goes again if a group inside a skipped one is wanted after all. */
  readonly outside: Destination
  readonly flow: RtfFlow
  readonly font: number
  readonly bold: boolean
  readonly italic: boolean
  readonly hidden: boolean
  readonly deleted: boolean
  /** Points. */
  readonly size: number
  /** How many characters stand in for each `\u`. */
  readonly standIns: number
  readonly style: number
  readonly outline: number
  readonly alignment: OfficeParagraph['alignment']
  readonly inTable: boolean
  readonly listLevel: number
}

/** `\plain`: characters as they are without any formatting. The font's number is put in by the reader. */
export const plainCharacters = {
  bold: false,
  italic: false,
  hidden: false,
  deleted: false,
  size: 12
} as const
/** `\pard`: the same for paragraphs. */
export const plainLayout = {
  style: 0,
  outline: 9,
  alignment: null,
  inTable: false,
  listLevel: 0
} as const
