import { plainCharacters, plainLayout, type RtfState } from './rtf-state.ts'

/** Control words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  line: '\n',
  softline: '\n',
  lbr: '\n',
  tab: '\t',
  nestcell: '\t',
  nestrow: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f'
}

/** Groups whose text is no part of the copy although nothing in their syntax says so; "\*" marks all others. */
const SKIPPED = new Set(
  (
    'colortbl pict object nonshppict shprslt header headerl headerr headerf footer footerl footerr footerf ' +
    'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn listtable listoverridetable revtbl rsidtbl filetbl generator ' +
    'listtext pntext pntxta pntxtb upr annotation atnid atnauthor bkmkstart bkmkend xe tc tcn rxe txe private ' +
    'themedata colorschememapping datastore latentstyles xmlnstbl mmathPr sp do objdata background template'
  ).split(' ')
)
export const isSkipped = (word: string): boolean => SKIPPED.has(word)

/** What a formatting word makes of the state; null for words that change nothing that is read here. */
export function formatted(state: RtfState, word: string, parameter: number | null): RtfState | null {
  const on = parameter !== 0
  switch (word) {
    case 'b':
      return { ...state, bold: on }
    case 'i':
      return { ...state, italic: on }
    case 'v':
      return { ...state, hidden: on }
    case 'deleted':
      return { ...state, deleted: on }
    case 'plain':
      return { ...state, ...plainCharacters }
    case 'fs':
      return parameter !== null && parameter > 0 && parameter < 4000
        ? { ...state, size: parameter / 2 }
        : null
    case 'f':
      return { ...state, font: parameter ?? 0 }
    case 'uc':
      return { ...state, standIns: Math.max(0, Math.min(parameter ?? 1, 16)) }
    case 'pard':
      return { ...state, ...plainLayout }
    case 's':
      return { ...state, style: parameter ?? 0 }
    case 'outlinelevel':
      return { ...state, outline: parameter ?? 9 }
    case 'intbl':
      return { ...state, inTable: on }
    case 'ls':
      return { ...state, listLevel: Math.max(1, state.listLevel) }
    case 'ilvl':
      return { ...state, listLevel: Math.max(1, Math.min((parameter ?? 0) + 1, 9)) }
    case 'ql':
      return { ...state, alignment: 'start' }
    case 'qc':
      return { ...state, alignment: 'center' }
    case 'qr':
      return { ...state, alignment: 'end' }
    case 'qj':
      return { ...state, alignment: 'justify' }
    default:
      return null
  }
}
