import type { Caption } from '#shared/article/draft.ts'
import { readCopy } from '../copy/read-copy.ts'
import { sameWords } from '../copy/same-words.ts'
import { addFlag, mergeFacts, noFacts, type Facts, type Piece, type Story } from '../story/story.ts'
import {
  attributeOf,
  childAt,
  childElements,
  descendantsNamed,
  lineOf,
  noElement,
  rawTextOf,
  type XmlElement
} from '../xml/xml-node.ts'
import {
  agencyIn,
  bylineStated,
  dateStated,
  datelineStated,
  firstOf,
  languageStated,
  stated
} from './stated.ts'
import { xmlPieces } from './wire-paragraph.ts'

/** What an envelope says beside the facts. */
type Said = { readonly keywords: readonly string[]; readonly notes: readonly string[] }

/** A story of IPTC NITF 3.x (https://iptc.org/standards/nitf/); `outer`: what an envelope around it says, which comes first. */
export function readNitf(
  nitf: XmlElement,
  outer: Partial<Facts> = {},
  said: Said = { keywords: [], notes: [] }
): Story {
  const docdata = childAt(nitf, 'head', 'docdata') ?? noElement
  const content = childAt(nitf, 'body', 'body.content') ?? noElement
  const { pieces, captions } = bodyOf(content)
  const messages = (attributeOf(childAt(docdata, 'ed-msg'), 'info') ?? '')
    .split('\n')
    .map((line) => line.trim())
  const taglines = descendantsNamed(childAt(nitf, 'body', 'body.end') ?? noElement, 'tagline').map(
    (line) => lineOf(line) ?? ''
  )
  const notes = (lines: readonly string[]): readonly Piece[] =>
    lines
      .filter((text) => /\p{L}{2}[\s.]/u.test(text.replace(/\S+@\S+/g, '')))
      .map((text) => ({ kind: 'note', text }))
  const above = notes([...said.notes, ...messages])
  return readCopy({
    facts: mergeFacts({ ...noFacts, ...outer }, nitfFacts(nitf, docdata)),
    keywords: [...new Set([...said.keywords, ...keywordsOf(nitf, docdata)])],
    flags: flagsOf(docdata),
    pieces: [...above, ...pieces, ...notes(taglines)],
    captions: captions.map((caption) => ({
      ...caption,
      after: caption.after < 0 ? -1 : caption.after + above.length
    }))
  })
}

function nitfFacts(nitf: XmlElement, docdata: XmlElement): Facts {
  const head = childAt(nitf, 'body', 'body.head') ?? noElement
  const hedline = childAt(head, 'hedline') ?? childAt(head, 'headline')
  const headline = firstOf(
    stated(lineOf(hedline && (childAt(hedline, 'hl1') ?? hedline)), 'NITF hedline', 0.98),
    stated(lineOf(childAt(nitf, 'head', 'title')), 'NITF title', 0.7)
  )
  const hl2 = hedline && lineOf(childAt(hedline, 'hl2'))
  const pubdata = childAt(nitf, 'head', 'pubdata')
  const issued = dateStated(attributeOf(childAt(docdata, 'date.issue'), 'norm'), 'NITF date.issue')
  const released = dateStated(attributeOf(childAt(docdata, 'date.release'), 'norm'), 'NITF date.release')
  const distributor = lineOf(childAt(head, 'distributor'))
  const holder = attributeOf(childAt(docdata, 'doc.copyright'), 'holder')
  const year = attributeOf(childAt(docdata, 'doc.copyright'), 'year')
  const provider = firstOf(
    distributor,
    holder,
    attributeOf(childAt(docdata, 'doc-id'), 'regsrc'),
    attributeOf(childAt(docdata, 'del-list', 'from-src'), 'src-name')
  )
  const type = attributeOf(childAt(nitf, 'head', 'tobject'), 'tobject.type')
  const page = metaOf(nitf, 'print_page_number')
  const facts: Facts = {
    ...noFacts,
    headline,
    dek: firstOf(
      stated(hl2 === null || sameWords(hl2, headline?.value ?? '') ? null : hl2, 'NITF hl2'),
      stated(lineOf(childAt(head, 'abstract')), 'NITF abstract', 0.85)
    ),
    dateline: datelineOf(childAt(head, 'dateline')),
    published: issued ?? dateStated(attributeOf(pubdata, 'date.publication'), 'NITF pubdata'),
    updated: dateStated(
      attributeOf(childAt(docdata, 'revision-history'), 'norm'),
      'NITF revision-history',
      0.85
    ),
    embargoUntil: released && (!issued || isLater(released.value, issued.value)) ? released : null,
    source: stated(attributeOf(pubdata, 'name') ?? provider, 'NITF publisher or distributor', 0.9),
    agency: stated(
      firstOf(agencyIn(distributor), agencyIn(holder), agencyIn(provider)),
      'NITF distributor or copyright holder'
    ),
    section: firstOf(
      stated(attributeOf(pubdata, 'position.section'), 'NITF pubdata section'),
      stated(metaOf(nitf, 'online_sections') ?? metaOf(nitf, 'dsk'), 'NITF meta', 0.85),
      stated(type === 'News' ? null : type, 'NITF tobject.type', 0.7)
    ),
    slug: stated(
      firstOf(
        metaOf(nitf, 'slug'),
        metaOf(nitf, 'anpa-keyword'),
        attributeOf(childAt(docdata, 'du-key'), 'key')
      ),
      'NITF slug or du-key',
      0.85
    ),
    language: languageStated(attributeOf(nitf, 'baselang') ?? attributeOf(nitf, 'xml:lang'), 'NITF baselang'),
    url: stated(
      /^https?:\/\/\S+$/.exec(attributeOf(pubdata, 'ex-ref') ?? '')?.[0] ?? null,
      'NITF pubdata ex-ref'
    ),
    rights: stated(holder && `Copyright ${year === null ? '' : `${year} `}${holder}`, 'NITF doc.copyright'),
    ...(page !== null && { page: { value: page, how: 'NITF print_page_number', sure: 0.95 } })
  }
  return mergeFacts(facts, { ...noFacts, ...bylineStated(bylinesOf(head), 'NITF byline') })
}

const metaOf = (nitf: XmlElement, name: string): string | null =>
  attributeOf(
    childElements(childAt(nitf, 'head') ?? noElement).find(
      (meta) => meta.local === 'meta' && meta.attributes.name === name
    ) ?? null,
    'content'
  )

/** True where both are instants with a zone, or days, and the first is the later. */
function isLater(first: string, second: string): boolean {
  return Date.parse(first) > Date.parse(second)
}

function bylinesOf(head: XmlElement): readonly string[] {
  // The New York Times gives a second byline, family name first, for its index.
  const bylines = childElements(head).filter(
    ({ local, attributes }) => local === 'byline' && attributes.class !== 'normalized_byline'
  )
  return bylines.flatMap((byline) => {
    const people = descendantsNamed(byline, 'person').flatMap((person) => lineOf(person) ?? [])
    if (people.length > 0) return people
    const words = byline.children.filter(
      (node) => node.kind === 'text' || !/^(?:bytag|byttl)$/.test(node.local)
    )
    return words.map(rawTextOf).join('')
  })
}

function datelineOf(dateline: XmlElement | null): Facts['dateline'] {
  if (!dateline) return null
  const dated = childAt(dateline, 'story.date')
  const place = dateline.children
    .filter((node) => node !== dated)
    .map(rawTextOf)
    .join(' ')
  const found = datelineStated(place, 'NITF dateline')
  const date = dateStated(attributeOf(dated, 'norm') ?? lineOf(dated), 'NITF story.date')
  return (
    found && {
      ...found,
      value: { ...found.value, place: found.value.place?.trim() ?? null, date: date?.value ?? null }
    }
  )
}

function keywordsOf(nitf: XmlElement, docdata: XmlElement): readonly string[] {
  const head = childAt(nitf, 'head') ?? noElement
  const subjects = descendantsNamed(head, 'tobject.subject').flatMap((subject) =>
    ['type', 'matter', 'detail'].flatMap((part) => attributeOf(subject, `tobject.subject.${part}`) ?? [])
  )
  return [
    ...descendantsNamed(docdata, 'keyword').flatMap((keyword) => attributeOf(keyword, 'key') ?? []),
    ...descendantsNamed(docdata, 'doc-scope').flatMap((scope) => attributeOf(scope, 'scope') ?? []),
    ...subjects,
    ...descendantsNamed(docdata, 'classifier').flatMap(
      (term) => attributeOf(term, 'value') ?? lineOf(term) ?? []
    )
  ].filter((term) => !term.startsWith('Top/'))
}

function flagsOf(docdata: XmlElement): Story['flags'] {
  const status = attributeOf(docdata, 'management-status')
  if (status === 'embargoed') return addFlag([], 'embargo', 'management-status="embargoed"')
  if (status === 'canceled' || status === 'withheld')
    return addFlag([], 'kill', `management-status="${status}"`)
  return []
}

const TAGS: Readonly<Record<string, string>> = {
  ...{ hl1: 'h2', hl2: 'h3', block: 'div', bq: 'blockquote', media: 'figure', 'media-caption': 'figcaption' },
  'nitf-table': 'div'
}
const LEFT_OUT = new Set([
  'media-reference',
  'media-object',
  'media-metadata',
  'media-producer',
  'nitf-table-metadata',
  'credit'
])

function bodyOf(content: XmlElement): {
  readonly pieces: readonly Piece[]
  readonly captions: readonly Caption[]
} {
  const blocks = childElements(content)
  // The New York Times gives the lead a second time in a block of its own.
  const whole = blocks.some(({ attributes }) => attributes.class === 'full_text')
  const kept = whole
    ? content.children.filter(
        (node) => node.kind === 'text' || !/lead_paragraph/.test(node.attributes.class ?? '')
      )
    : content.children
  const { pieces, captions } = xmlPieces({ ...content, children: kept }, ({ local }) =>
    LEFT_OUT.has(local) ? null : (TAGS[local] ?? local)
  )
  const producers = new Map(
    descendantsNamed(content, 'media').flatMap((media) => {
      const caption = lineOf(childAt(media, 'media-caption'))
      const producer = lineOf(childAt(media, 'media-producer'))
      return caption !== null && producer !== null ? [[caption, producer] as const] : []
    })
  )
  return {
    pieces,
    captions: captions.map((caption) => ({
      ...caption,
      credit: caption.credit ?? producers.get(caption.text) ?? null
    }))
  }
}
