import type { Caption } from '#shared/article/draft.ts'
import { agencyNamed } from '../copy/agencies.ts'
import { bylineFacts, isRoleLine, readByline, readUnledByline } from '../copy/bylines.ts'
import { readCaption } from '../copy/captions.ts'
import { dateFacts } from '../copy/date-line.ts'
import { readDateline } from '../copy/dateline.ts'
import { endsSentence } from '../copy/endings.ts'
import { isPersonName, readableName } from '../copy/names.ts'
import { isWordCount, printFacts } from '../copy/print-place.ts'
import { noteKind } from '../copy/notes.ts'
import { findDate } from '../dates/find-date.ts'
import { mergeFacts, noFacts, type Facts } from '../story/story.ts'
import { readLabelledLine } from './labelled-line.ts'
import type { Paragraph } from './paragraphs.ts'

export type Head = {
  readonly facts: Facts
  readonly keywords: readonly string[]
  readonly captions: readonly Caption[]
  /** Notes that stand above the headline (embargo, kill); they keep their place at the head of the text. */
  readonly notes: readonly string[]
  readonly body: readonly Paragraph[]
}

/** More lines than this before the first paragraph are no head any more. */
const LONGEST_HEAD = 14
const LONGEST_HEADLINE = 220

// How urgent a wire marks its copy; words for the desk, not for readers.
const FLASH = /^\*{2,}\s*/
const PRIORITY = /^\(?(?:urgent|bulletin|flash|newsalert|alert|advisory|eilmeldung|eil)\W*$/i

/** "CORRECTED - MAYOR RESIGNS": the second printing of a story says so in its headline. */
const CORRECTED_HEADLINE = /^[(*\s]*correct(?:ed|ion)\)?\s?[-–—]{1,2}\s[^.]{8,120}$/i

const PUBLICATION =
  /^(?:the\s)?(?:\p{Lu}[\p{L}'’&.-]*\s){0,4}(?:Gazette|Times|Post|Herald|Tribune|Guardian|Journal|Observer|Telegraph|Express|Chronicle|Courier|Echo|Independent|Mirror|Star|News|Wire|Zeitung|Allgemeine|Rundschau|Tagblatt|Tageblatt|Anzeiger|Nachrichten|Presse)$/iu

/** One line of the head: what it says, and what is left of it for the body (null: nothing). */
type Step = {
  readonly facts?: Partial<Facts>
  readonly keywords?: readonly string[]
  readonly note?: string
  readonly caption?: Omit<Caption, 'after'>
  readonly rest?: string
}

/**
 * Takes headline, byline, dates, captions and labels off the top of plain copy; stops at the first line of the body.
 * `known`: what a format found elsewhere, such as a headline that is styled as one and stood above these lines.
 */
export function readHead(paragraphs: readonly Paragraph[], known: Facts = noFacts): Head {
  let facts: Facts = known
  let body = paragraphs
  const steps: Step[] = []
  while (steps.length < LONGEST_HEAD && body[0]) {
    const [line, next] = body
    if (line.table) break
    const step =
      readAnywhere(line, facts) ??
      (facts.headline === null ? aboveHeadline(line, next) : belowHeadline(line, next, facts))
    if (step === null) break
    steps.push(step)
    facts = mergeFacts(facts, { ...noFacts, ...step.facts })
    body = step.rest === undefined ? body.slice(1) : [{ ...line, text: step.rest }, ...body.slice(1)]
  }
  return {
    facts,
    keywords: steps.flatMap((step) => step.keywords ?? []),
    captions: steps.flatMap((step) => (step.caption ? { ...step.caption, after: -1 } : [])),
    notes: steps.flatMap((step) => step.note ?? []),
    body
  }
}

/** Labelled lines stand above the headline and below it. */
function readAnywhere({ text }: Paragraph, facts: Facts): Step | null {
  if (isWordCount(text)) return {}
  const labelled = readLabelledLine(text)
  if (labelled) return labelled
  const printed = printFacts(text)
  if (printed) return { facts: printed }
  return facts.headline === null && noteKind(text) !== null && !CORRECTED_HEADLINE.test(text)
    ? { note: text }
    : null
}

function aboveHeadline(line: Paragraph, next: Paragraph | undefined): Step | null {
  if (PRIORITY.test(line.text)) return next ? {} : null
  const dated = dateFacts(line.text)
  if (dated) return next ? { facts: dated } : null
  if (next && isPublication(line.text, next.text))
    return { facts: { source: { value: line.text, how: 'name of a paper above the headline', sure: 0.85 } } }
  const text = line.text.replace(FLASH, '')
  if (!isHeadline(text)) return null
  if (next) return { facts: { headline: headlineOf(text, next) } }
  // A snap is a headline and nothing more; a sentence alone is a text without one.
  return endsSentence(text) && text === line.text
    ? null
    : { facts: { headline: { value: text, how: 'only line', sure: 0.8 } } }
}

function belowHeadline(line: Paragraph, next: Paragraph | undefined, facts: Facts): Step | null {
  const { text } = line
  const rest = withoutLeadingDate(text, facts)
  if (rest !== null) return { rest }
  const byline = facts.bylines === null ? readByline(text) : null
  if (byline) return { facts: bylineFacts(byline, 'byline') }
  const unled = facts.bylines === null ? readUnledByline(text) : null
  if (unled)
    return { facts: bylineFacts({ ...unled, certain: true }, 'name with its role under the headline') }
  if (facts.bylines !== null && isRoleLine(text)) return {}
  const dated = dateFacts(text)
  if (dated) return { facts: dated }
  const caption = readCaption(text)
  if (caption) return { caption }
  const agency = agencyNamed(text)
  if (agency !== null)
    return { facts: { agency: { value: agency, how: 'line under the headline', sure: 0.9 } } }
  // A bare name counts only where the head visibly goes on: a date in the next line of the same group.
  if (facts.bylines === null && isPersonName(text) && next && !next.apart && dateFacts(next.text))
    return { facts: { bylines: { value: [readableName(text)], how: 'name above the date', sure: 0.75 } } }
  return isDek(text, next)
    ? { facts: { dek: { value: text, how: 'between headline and byline', sure: 0.7 } } }
    : null
}

/** A paper's name heads its copy where "The" or a date under it says that it is no headline. */
const isPublication = (text: string, next: string): boolean =>
  text.length <= 50 &&
  PUBLICATION.test(text) &&
  (dateFacts(next) !== null || (/^the\s/i.test(text) && isHeadline(next) && !endsSentence(next)))

function isHeadline(text: string): boolean {
  if (text.length > LONGEST_HEADLINE || !/\p{L}/u.test(text)) return false
  if (readByline(text) || readCaption(text) || (readDateline(text, null)?.sure ?? 0) >= 0.8) return false
  return !(text.length > 120 && /[.。]$/.test(text))
}

function headlineOf(text: string, next: Paragraph): Facts['headline'] {
  const cut = /(?:\.\.\.|…)$/.test(text)
  const sure = cut ? 0.6 : /[.。]$/.test(text) ? 0.7 : next.apart || text.length < 90 ? 0.9 : 0.8
  return { value: text, how: cut ? 'first line, cut short in the file' : 'first line', sure }
}

/** A line that begins with the date of the date line again ("Sunday, May 28, 2006 The site…"), without it; else null. */
function withoutLeadingDate(text: string, facts: Facts): string | null {
  const found = findDate(text.slice(0, 60))
  if (found?.start !== 0 || found.when !== facts.published?.value) return null
  const rest = text.slice(found.end).replace(/^[\s,.:–—-]+/u, '')
  return /^[\p{Lu}\p{N}"“'‘]/u.test(rest) ? rest : null
}

const isDek = (text: string, next: Paragraph | undefined): boolean =>
  text.length <= 300 &&
  next !== undefined &&
  (readByline(next.text) ?? readUnledByline(next.text)) !== null &&
  (endsSentence(text) || text.length > 30)
