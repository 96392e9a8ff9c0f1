import type { Facts } from '../../story/story.ts'
import { dateLine, isCopyright, sourceStated, stated } from '../stated-fields.ts'

const RUNNING_HEAD = /^page\s\d{1,4}(?:\sof\s\d{1,4})?$/i
const EDITION = /\b(?:edition|editions|édition|ausgabe|edición|edizione|editie)$/i
const CORRECTED = /^correction appended$/i
/** The publication's line is short; longer ones are text. */
const LONGEST_SOURCE = 200

/**
 * The unmarked lines above the labels. Classic: publication, date with edition, headline. Uni: headline, publication,
 * date with edition. The date is what tells them apart. `headlined`: a label names the headline.
 */
export function readNexisHead(
  lines: readonly string[],
  style: 'classic' | 'uni',
  headlined: boolean
): Partial<Facts> {
  const kept = lines.filter(
    (line) => line !== '' && !RUNNING_HEAD.test(line) && !isCopyright(line) && !CORRECTED.test(line)
  )
  const at = kept.findIndex((line, index) => isDateLine(line) && (index > 0 || style === 'classic'))
  if (at < 0) return headlineOf(kept, 'Nexis: first line')
  const above = kept.slice(0, at)
  const editions = style === 'classic' ? editionsOf(kept.slice(at + 1), headlined) : []
  const below = kept.slice(at + 1 + editions.length)
  const source = above.at(-1) ?? ''
  return {
    ...(source.length <= LONGEST_SOURCE && sourceStated(source, 'Nexis: line above the date')),
    ...datedBy([kept[at] ?? '', ...editions].join('\n')),
    ...(style === 'classic'
      ? headlineOf(below, 'Nexis: line below the date')
      : headlineOf(above.slice(0, -1), 'Nexis: first line'))
  }
}

/** Lines between the date and the first label: the edition, where the headline is known or they say so. */
function editionsOf(lines: readonly string[], headlined: boolean): readonly string[] {
  if (headlined) return lines.slice(0, 3)
  return lines.slice(0, 1).filter((line) => line.length < 60 && EDITION.test(line))
}

const isDateLine = (line: string): boolean => {
  const dated = dateLine(line.split('\n')[0] ?? '')
  return dated !== null && dated.before.length < 12
}

function datedBy(line: string): Partial<Facts> {
  const [first = '', ...others] = line.split('\n').map((part) => part.trim())
  const dated = dateLine(first)
  if (!dated) return {}
  const edition = [dated.after, ...others]
    .map((part) => part.replace(/[;,]$/, ''))
    .filter((part) => part !== '' && !CORRECTED.test(part))
    .join(', ')
  return {
    published: stated(dated.when, 'Nexis: date line'),
    ...(edition !== '' && { edition: stated(edition, 'Nexis: date line') })
  }
}

function headlineOf(lines: readonly string[], how: string): Partial<Facts> {
  const headline = lines.join(' ').replace(/\s+/g, ' ').trim()
  return headline === '' ? {} : { headline: stated(headline, how) }
}
