import type { Citation, Source } from './edition.ts'
import { textHash } from './citations-record.ts'
import {
  doubts,
  flagWords,
  headlineWords,
  many,
  placeWords,
  publishedWords,
  quotedWords,
  sourceWords,
  speakerWords,
  unknownFields
} from './wording.ts'

/** What verifying a quote needs, said in one sentence. */
export function citationWords({ quote, article }: Citation): string {
  const { fileName, sha256, part } = article.original
  const where = part > 0 ? `${fileName}, part ${part}` : fileName
  return (
    `${speakerWords(quote)}, ${quotedWords(quote)}, in “${headlineWords(article)}”, ${sourceWords(article)}, ` +
    `${publishedWords(article)} (${where}, sha256 ${sha256}, ${placeWords(quote)})`
  )
}

/** The labelled facts of a source's entry under “Sources and verification”, without its quotes. */
export function sourceFacts({ article, body }: Source): readonly (readonly [string, string])[] {
  const { original } = article
  const part = original.part > 0 ? `, part ${original.part} of the file` : ''
  const unknown = unknownFields(article)
  const doubtful = doubts(article).map(
    ({ field, value, how, percent }) => `${field} “${value}” (${percent} % sure; found by: ${how})`
  )
  const flags = article.flags.map((flag) => {
    const evidence = flag.evidence.map((words) => `“${words}”`).join(', ')
    return evidence === ''
      ? flagWords(article, flag)
      : `${flagWords(article, flag)}; the file says ${evidence}`
  })
  const published = article.published === null ? '' : article.published.value
  const lines: readonly (readonly [string, string])[] = [
    ['Original', `${original.fileName} (${many(original.bytes, 'byte')}${part})`],
    ['SHA-256', original.sha256],
    ['Text SHA-256', body === null ? '' : textHash(body.text)],
    ['Published', published],
    ['Address', article.url?.value ?? ''],
    ['Unknown', unknown.join(', ')],
    ['Likely', doubtful.join('; ')],
    ['Warning', flags.join('. ')]
  ]
  return lines.filter(([, words]) => words !== '')
}

export const quotePlace = ({ number, quote }: Citation): string =>
  `${number}: ${speakerWords(quote)}, ${placeWords(quote)}`

export const VERIFY_WORDS =
  'Each original is named with the SHA-256 of its bytes: a file with the same hash is the same file, byte for byte. ' +
  'A quote’s place is counted in UTF-16 units of the text read from it, whose own hash is given beside it. ' +
  'What was guessed is written “likely”, and how it was found is said here.'
