import { listedTerms } from '../listed-terms.ts'
import type { Facts, Piece } from '../../story/story.ts'
import type { DatabaseArticle } from '../database-story.ts'
import { bylineStated } from '../stated-byline.ts'
import {
  dateLine,
  datelineStated,
  languageStated,
  sourceStated,
  stated,
  wordsStated
} from '../stated-fields.ts'

/**
 * The codes of Factiva's "full article plus indexing" layouts, by Dow Jones' field list: headline, byline, credit, words,
 * date and time, source name and code, edition, page, section, language, copyright, lead paragraph and text, art,
 * subjects, regions, publisher, accession number…
 */
export const factivaCodes =
  'SE HD BY AU CR WC PD ET SN SC NGC GC ED PG VOL LA CY LP TD CT ART RF CO IN NS RE IPC IPD PUB AN CLM DLN HLP PSD'.split(
    ' '
  )

/** The values of a record by their code. */
export type FactivaRecord = ReadonlyMap<string, readonly Piece[]>

/** Reads one record by its codes; null where it has neither headline nor text. */
export function readFactiva(record: FactivaRecord): DatabaseArticle | null {
  const text = (code: string): string =>
    (record.get(code) ?? [])
      .map((piece) => piece.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
  const how = (code: string): string => `Factiva: ${code}`
  const value = (code: string) => (text(code) === '' ? null : stated(text(code), how(code)))
  const pieces = ['LP', 'TD'].flatMap((code) => record.get(code) ?? [])
  const headline = value('HD')
  if (!headline && pieces.length === 0) return null
  const by = text('BY') === '' ? 'AU' : 'BY'
  const published = publishedOf(text('PD'), text('ET'))
  const page = value('PG')
  const edition = value('ED')
  return {
    facts: {
      headline,
      ...bylineStated(text(by), how(by)),
      ...sourceStated(text('SN'), how('SN')),
      ...creditOf(text('CR'), how('CR')),
      published,
      section: value('SE'),
      language: languageStated(text('LA'), how('LA')),
      dateline: text('DLN') === '' ? null : datelineStated(text('DLN'), how('DLN'), published?.value ?? null),
      rights: value('CY'),
      ...(page && { page }),
      ...(edition && { edition })
    },
    keywords: [...new Set(['NS', 'RE'].flatMap((code) => listedTerms(text(code))))],
    pieces,
    graphics: (record.get('ART') ?? []).map((piece) => piece.text),
    corrections: [],
    words: wordsStated(text('WC'), how('WC'))
  }
}

const CLOCK = /^(?<hour>[0-2]?\d)[:.](?<minute>[0-5]\d)(?:\s?(?<zone>GMT|UTC))?$/

/** "29 décembre 2011" and "15:32"; the time's zone is not said. */
export function publishedOf(date: string, time: string): Facts['published'] {
  const dated = dateLine(date)
  if (!dated) return null
  const { hour, minute, zone } = CLOCK.exec(time.trim())?.groups ?? {}
  const clock =
    hour === undefined || Number(hour) > 23
      ? ''
      : `T${hour.padStart(2, '0')}:${minute}${zone === undefined ? '' : 'Z'}`
  return stated(
    `${dated.when}${dated.when.length === 10 ? clock : ''}`,
    clock === '' ? 'Factiva: PD' : 'Factiva: PD, ET'
  )
}

function creditOf(text: string, how: string): Partial<Facts> {
  const { agency } = sourceStated(text, how)
  return agency ? { agency } : {}
}
