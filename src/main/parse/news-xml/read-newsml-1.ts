import { readCopy } from '../copy/read-copy.ts'
import { addFlag, mergeFacts, noFacts, type Facts, type Piece, type Story } from '../story/story.ts'
import {
  attributeOf,
  childAt,
  childElements,
  childrenNamed,
  descendantsNamed,
  lineOf,
  noElement,
  rawTextOf,
  type XmlElement
} from '../xml/xml-node.ts'
import { readNitf } from './read-nitf.ts'
import {
  agencyIn,
  bylineStated,
  dateStated,
  datelineStated,
  firstOf,
  languageStated,
  stated
} from './stated.ts'
import { bodyPieces, xmlPieces } from './wire-paragraph.ts'

const BODY_ROLE = /^(?:|main|body|mainbody|text|article|story|supporting)$/i
const PICTURE = /image|jpe?g|gif|png|photo|picture|mpeg|mp3|audio|video|css/i
// Belga's players write it where a sound file stood.
const PLACEHOLDER = /^[ \t]{0,80}NewsComponentRef[ \t]{0,80}$/gm

/** The stories of a NewsML 1.x file (https://iptc.org/standards/newsml-1/): every component with a headline and text of its own. */
export function readNewsml1(root: XmlElement): readonly Story[] {
  const items = root.local === 'NewsItem' ? [root] : childrenNamed(root, 'NewsItem')
  return items.flatMap((item) => {
    const facts = itemFacts(item, childAt(root, 'NewsEnvelope') ?? noElement)
    return childrenNamed(item, 'NewsComponent').flatMap((component) =>
      storiesIn(component, facts, [], statusFlags(item))
    )
  })
}

function storiesIn(
  component: XmlElement,
  outer: Facts,
  above: readonly string[],
  flags: Story['flags']
): readonly Story[] {
  const facts = mergeFacts(componentFacts(component), outer)
  const keywords = [...above, ...keywordsOf(component)]
  const inner = childrenNamed(component, 'NewsComponent')
  const own = inner.filter((child) => (headlineOf(child) !== null && roleOf(child) === '') || isStory(child))
  if (own.length > 0) return own.flatMap((child) => storiesIn(child, facts, keywords, flags))
  const texts = [component, ...inner]
    .filter((child) => BODY_ROLE.test(child === component ? '' : roleOf(child)))
    .flatMap(textItems)
  const dek = inner.find((child) => /^subheadline$/i.test(roleOf(child)))
  const subhead = dek ? stated(lineOf(textItems(dek)[0] ?? null), 'NewsML SubHeadLine', 0.9) : null
  const all = { ...facts, dek: facts.dek ?? subhead }
  const photos = inner
    .filter((child) => /^(?:photo|picture|image)$/i.test(roleOf(child)))
    .flatMap((child) => captionIn(child))
  const [first, ...rest] = texts
  if (!first) return []
  const nitf = descendantsNamed(first, 'nitf')[0]
  const story = nitf
    ? readNitf(nitf, all, { keywords, notes: [] })
    : readCopy({
        facts: all,
        keywords: [...new Set(keywords)],
        flags: [],
        captions: [],
        pieces: [first, ...rest].flatMap(piecesOf)
      })
  if (story.pieces.length === 0) return []
  return [
    {
      ...story,
      captions: [...story.captions, ...photos],
      flags: flags.reduce((sum, flag) => addFlag(sum, flag.name, flag.evidence[0] ?? ''), story.flags)
    }
  ]
}

const isStory = (component: XmlElement): boolean =>
  headlineOf(component) !== null &&
  childrenNamed(component, 'NewsComponent').some((child) => BODY_ROLE.test(roleOf(child)))
const roleOf = (component: XmlElement): string => attributeOf(childAt(component, 'Role'), 'FormalName') ?? ''

// Belga writes "Headline", all others "HeadLine".
const headlineOf = (component: XmlElement): string | null =>
  firstOf(
    lineOf(childAt(component, 'NewsLines', 'HeadLine')),
    lineOf(childAt(component, 'NewsLines', 'Headline'))
  )

/** The text contents of a component: not pictures, sound or style sheets. */
function textItems(component: XmlElement): readonly XmlElement[] {
  return childrenNamed(component, 'ContentItem').flatMap((item) => {
    const kinds = ['MediaType', 'Format', 'MimeType'].map(
      (name) => attributeOf(childAt(item, name), 'FormalName') ?? ''
    )
    const data = childAt(item, 'DataContent')
    return data && !kinds.some((kind) => PICTURE.test(kind)) && lineOf(data) !== null ? [data] : []
  })
}

function piecesOf(data: XmlElement): readonly Piece[] {
  if (childElements(data).length === 0) return bodyPieces(rawTextOf(data).replace(PLACEHOLDER, '')).pieces
  return xmlPieces(childAt(data, 'html', 'body') ?? data).pieces
}

function captionIn(component: XmlElement): Story['captions'] {
  const lines = childAt(component, 'NewsLines') ?? noElement
  const caption = childrenNamed(lines, 'NewsLine').find((line) =>
    /caption/i.test(attributeOf(childAt(line, 'NewsLineType'), 'FormalName') ?? '')
  )
  const text = lineOf(caption ? childAt(caption, 'NewsLineText') : null) ?? headlineOf(component)
  return text === null ? [] : [{ text, credit: lineOf(childAt(lines, 'CreditLine')), date: null, after: -1 }]
}

function itemFacts(item: XmlElement, envelope: XmlElement): Facts {
  const management = childAt(item, 'NewsManagement') ?? noElement
  const first = dateStated(lineOf(childAt(management, 'FirstCreated')), 'NewsML FirstCreated', 0.9)
  const revised = dateStated(
    lineOf(childAt(management, 'ThisRevisionCreated')),
    'NewsML ThisRevisionCreated',
    0.9
  )
  const provider = lineOf(childAt(item, 'Identification', 'NewsIdentifier', 'ProviderId'))
  const sender = attributeOf(childAt(envelope, 'SentFrom', 'Party'), 'FormalName')
  return {
    ...noFacts,
    published: first ?? dateStated(lineOf(childAt(envelope, 'DateAndTime')), 'NewsML DateAndTime', 0.8),
    updated: first && revised && Date.parse(revised.value) > Date.parse(first.value) ? revised : null,
    source: stated(sender ?? provider, 'NewsML provider', 0.8),
    agency: stated(firstOf(agencyIn(sender), agencyIn(provider)), 'NewsML provider', 0.9),
    slug: stated(lineOf(childAt(item, 'Identification', 'NameLabel')), 'NewsML NameLabel', 0.85),
    language: languageStated(attributeOf(item, 'xml:lang'), 'NewsML xml:lang')
  }
}

function componentFacts(component: XmlElement): Facts {
  const lines = childAt(component, 'NewsLines') ?? noElement
  const about = childAt(component, 'AdministrativeMetadata') ?? noElement
  const party = (name: string): string | null => attributeOf(childAt(about, name, 'Party'), 'FormalName')
  const dateline = lineOf(childAt(lines, 'DateLine'))
  const byline = firstOf(lineOf(childAt(lines, 'ByLine')), party('Creator'))
  const named = byline !== null && /\s/.test(byline) ? bylineStated([byline], 'NewsML ByLine or Creator') : {}
  const facts: Facts = {
    ...noFacts,
    headline: stated(headlineOf(component), 'NewsML HeadLine', 0.98),
    dek: stated(lineOf(childAt(lines, 'SubHeadLine')), 'NewsML SubHeadLine'),
    dateline: dateline === null || /^\d/.test(dateline) ? null : datelineIn(dateline),
    source: stated(firstOf(party('Source'), party('Provider')), 'NewsML Source or Provider', 0.9),
    agency: stated(firstOf(agencyIn(party('Provider')), agencyIn(party('Source'))), 'NewsML Provider'),
    slug: stated(lineOf(childAt(lines, 'SlugLine')), 'NewsML SlugLine'),
    language: languageStated(
      attributeOf(childAt(component, 'DescriptiveMetadata', 'Language'), 'FormalName') ??
        attributeOf(component, 'xml:lang'),
      'NewsML Language'
    ),
    rights: stated(lineOf(childAt(lines, 'CopyrightLine')), 'NewsML CopyrightLine')
  }
  return mergeFacts(facts, { ...noFacts, ...named })
}

/** "Paris, 21 jan 2019 (AFP) -": place, date and agency. */
function datelineIn(text: string): Facts['dateline'] {
  const agency = agencyIn(/\(([^()]{2,40})\)/.exec(text)?.[1] ?? null)
  const plain = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[\s–—-]+$/, '')
    .trim()
  const dated = /,\s*((?:\d{1,2}\.?\s\p{L}{3,10}\.?|\p{L}{3,10}\.?\s\d{1,2},?)\s\d{4})$/u.exec(plain)
  const found = datelineStated(dated ? plain.slice(0, dated.index) : plain, 'NewsML DateLine')
  const date = dated ? dateStated(dated[1] ?? null, 'NewsML DateLine') : null
  return found && { ...found, value: { ...found.value, date: date?.value ?? null, agency } }
}

function keywordsOf(component: XmlElement): readonly string[] {
  const properties = ['DescriptiveMetadata', 'Metadata']
    .flatMap((name) => childrenNamed(component, name))
    .flatMap((meta) => childrenNamed(meta, 'Property'))
  const words = properties
    .filter((property) => /keywords?$/i.test(attributeOf(property, 'FormalName') ?? ''))
    .map((property) => attributeOf(property, 'Value'))
  const lines = childrenNamed(childAt(component, 'NewsLines') ?? noElement, 'KeywordLine').map(lineOf)
  return [...words, ...lines].flatMap((word) => word?.split(/\s*;\s*/) ?? [])
}

function statusFlags(item: XmlElement): Story['flags'] {
  const status = attributeOf(childAt(item, 'NewsManagement', 'Status'), 'FormalName') ?? ''
  if (/^cancell?ed$/i.test(status)) return addFlag([], 'kill', `Status ${status}`)
  return /^(?:embargoed|withheld)$/i.test(status) ? addFlag([], 'embargo', `Status ${status}`) : []
}
