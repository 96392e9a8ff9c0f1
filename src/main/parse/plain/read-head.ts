import type { Caption } from '#shared/article/draft.ts'
import { agencyNamed } from '../copy/agencies.ts'
import { bylineFacts, readByline } from '../copy/bylines.ts'
import { readCaption } from '../copy/captions.ts'
import { dateFacts } from '../copy/date-line.ts'
import { readDateline } from '../copy/dateline.ts'
import { endsSentence } from '../copy/endings.ts'
import { isPersonName, readableName } from '../copy/names.ts'
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
const PRIORITY = /^\(?(?:urgent|bulletin|flash|newsalert|alert|advisory|eilmeldung|eil)\W*$/i

/** One line of the head: what it says, and what is left of it for the body (null: nothing). */
type Step = {
  readonly facts?: Partial<Facts>
  readonly keywords?: readonly string[]
  readonly note?: string
  readonly caption?: Omit<Caption, 'after'>
  readonly rest?: string
}

/** Takes headline, byline, dates, captions and labels off the top of plain copy; stops at the first line of the body. */
export function readHead(paragraphs: readonly Paragraph[]): Head {
  let facts: Facts = noFacts
  let body = paragraphs
  const steps: Step[] = []
  while (steps.length < LONGEST_HEAD && body[0]) {
    const [line, next] = body
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
  const labelled = readLabelledLine(text)
  if (labelled) return labelled
  return facts.headline === null && noteKind(text) !== null ? { note: text } : null
}

function aboveHeadline(line: Paragraph, next: Paragraph | undefined): Step | null {
  if (!next) return null
  if (PRIORITY.test(line.text)) return {}
  const dated = dateFacts(line.text)
  if (dated) return { facts: dated }
  return isHeadline(line.text) ? { facts: { headline: headlineOf(line, next) } } : null
}

function belowHeadline(line: Paragraph, next: Paragraph | undefined, facts: Facts): Step | null {
  const { text } = line
  const rest = withoutLeadingDate(text, facts)
  if (rest !== null) return { rest }
  const byline = facts.bylines === null ? readByline(text) : null
  if (byline) return { facts: bylineFacts(byline, 'byline') }
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

function isHeadline(text: string): boolean {
  if (text.length > LONGEST_HEADLINE || !/\p{L}/u.test(text)) return false
  if (readByline(text) || readCaption(text) || (readDateline(text, null)?.sure ?? 0) >= 0.8) return false
  return !(text.length > 120 && /[.。]$/.test(text))
}

function headlineOf({ text }: Paragraph, next: Paragraph): Facts['headline'] {
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
  readByline(next.text) !== null &&
  (endsSentence(text) || text.length > 30)
