import type { Caption } from '#shared/article/draft.ts'
import { readCaption } from '../copy/captions.ts'
import { isPersonName } from '../copy/names.ts'
import { readCopy } from '../copy/read-copy.ts'
import type { LeftOut } from '../format.ts'
import type { Fragment } from '../fragment/html-pieces.ts'
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

/**
 * The stories of a NewsML-G2 item or message (https://iptc.org/standards/newsml-g2/). Pictures that come with one text
 * are its captions; packages only list what comes elsewhere.
 */
export function readNewsmlG2(root: XmlElement): {
  readonly stories: readonly Story[]
  readonly leftOut: readonly LeftOut[]
} {
  const items = root.local === 'newsItem' ? [root] : descendantsNamed(root, 'newsItem')
  const texts = items.filter((item) => classOf(item) === 'text' || hasText(item))
  const others = items.filter((item) => !texts.includes(item))
  const [only] = texts
  if (only && texts.length === 1) {
    const captions = others.filter((item) => classOf(item) === 'picture').flatMap(captionOf)
    return { stories: [readItem(only, captions)], leftOut: [] }
  }
  const read = [...texts, ...others].map((item) => ({
    item,
    story: readItem(item, texts.includes(item) ? [] : captionOf(item))
  }))
  const isEmpty = ({ story }: (typeof read)[number]): boolean =>
    story.pieces.length === 0 && story.captions.length === 0
  return {
    stories: read.filter((one) => !isEmpty(one)).map(({ story }) => story),
    leftOut: read.filter(isEmpty).map(({ item, story }) => ({
      name: story.facts.headline?.value ?? attributeOf(item, 'guid') ?? 'item',
      code: 'no-text',
      message: 'The item names files that are not in this one, and has no words of its own.'
    }))
  }
}

const classOf = (item: XmlElement): string =>
  (attributeOf(childAt(item, 'itemMeta', 'itemClass'), 'qcode') ?? '').replace(/^.*:/, '')
const hasText = (item: XmlElement): boolean => {
  const set = childAt(item, 'contentSet') ?? noElement
  return childrenNamed(set, 'inlineXML').length + childrenNamed(set, 'inlineData').length > 0
}
const roleOf = (element: XmlElement): string =>
  (attributeOf(element, 'role') ?? '').replace(/^.*:/, '').toLowerCase()

function readItem(item: XmlElement, captions: readonly Caption[]): Story {
  const facts = g2Facts(item)
  const keywords = keywordsOf(item)
  const story = contentStory(item, facts, keywords, captions)
  return { ...story, flags: statusFlags(item, story.flags) }
}

function contentStory(
  item: XmlElement,
  facts: Facts,
  keywords: readonly string[],
  captions: readonly Caption[]
): Story {
  const set = childAt(item, 'contentSet') ?? noElement
  const notes = childrenNamed(childAt(item, 'itemMeta') ?? noElement, 'edNote')
    .filter((note) => childElements(note).length === 0 && roleOf(note) === '')
    .flatMap((note): Piece[] => (lineOf(note) === null ? [] : [{ kind: 'note', text: lineOf(note) ?? '' }]))
  for (const inline of [...childrenNamed(set, 'inlineXML'), ...childrenNamed(set, 'inlineData')]) {
    const nitf = childAt(inline, 'nitf')
    const said = notes.map(({ text }) => text)
    const story = nitf
      ? readNitf(nitf, facts, { keywords, notes: said })
      : storyOf(
          facts,
          keywords,
          notes,
          inline.local === 'inlineData' ? bodyPieces(rawTextOf(inline)) : markedBody(htmlBody(inline)),
          captions
        )
    // Of a story that is a byline alone the byline is kept.
    if (story.pieces.some(({ kind }) => kind !== 'note') || story.facts.bylines !== null)
      return nitf ? { ...story, captions: [...story.captions, ...captions] } : story
  }
  // Film and sound have no text; what is said of them is all there is to read.
  const told = childrenNamed(childAt(item, 'contentMeta') ?? noElement, 'description').filter(
    (text) => !/caption/.test(roleOf(text))
  )
  const pieces = /^(?:video|audio)$/.test(classOf(item)) ? told.flatMap((text) => xmlPieces(text).pieces) : []
  return storyOf(facts, keywords, notes, { pieces, captions: [] }, captions)
}

function storyOf(
  facts: Facts,
  keywords: readonly string[],
  notes: readonly Piece[],
  body: { readonly pieces: readonly Piece[]; readonly captions: readonly Caption[] },
  pictures: readonly Caption[]
): Story {
  const own = body.captions.map((caption) => ({
    ...caption,
    after: caption.after < 0 ? -1 : caption.after + notes.length
  }))
  const more = pictures.filter((picture) => !own.some(({ text }) => text === picture.text))
  return readCopy({
    facts,
    keywords,
    flags: [],
    pieces: [...notes, ...body.pieces],
    captions: [...own, ...more]
  })
}

/** The body of inline XHTML without the head that says slug, date and headline over again. */
function htmlBody(inline: XmlElement): XmlElement {
  const body = childAt(inline, 'html', 'body') ?? childAt(inline, 'html') ?? inline
  return {
    ...body,
    children: body.children.filter((node) => node.kind === 'text' || node.local !== 'header')
  }
}

// TT puts a picture's credit and its own slug into blocks of the text.
function markedBody(body: XmlElement): Fragment {
  const classOfNode = ({ attributes }: XmlElement): string => attributes.class ?? ''
  const credits = new Map<string, string>()
  const set = new Set<XmlElement>()
  for (const figure of descendantsNamed(body, 'figure')) {
    const byline = childElements(figure).find((child) => classOfNode(child) === 'byline')
    if (!byline) continue
    set.add(byline)
    credits.set(lineOf(childAt(figure, 'figcaption')) ?? '', lineOf(byline) ?? '')
  }
  const { pieces, captions } = xmlPieces(body, (element) =>
    set.has(element) || classOfNode(element) === 'dat' ? null : element.local.toLowerCase()
  )
  return {
    pieces,
    captions: captions.map((one) => ({ ...one, credit: one.credit ?? credits.get(one.text) ?? null }))
  }
}

function captionOf(item: XmlElement): readonly Caption[] {
  const meta = childAt(item, 'contentMeta') ?? noElement
  const text = firstOf(
    ...childrenNamed(meta, 'description')
      .filter((one) => /caption/.test(roleOf(one)))
      .map(lineOf),
    lineOf(childAt(meta, 'description'))
  )
  if (text === null || /^(?:video|audio)$/.test(classOf(item))) return []
  const read = readCaption(text) ?? { text, credit: null, date: null }
  return [{ ...read, credit: read.credit ?? lineOf(childAt(meta, 'creditline')), after: -1 }]
}

function g2Facts(item: XmlElement): Facts {
  const meta = childAt(item, 'itemMeta') ?? noElement
  const content = childAt(item, 'contentMeta') ?? noElement
  const rights = childAt(item, 'rightsInfo') ?? noElement
  const headlines = childrenNamed(content, 'headline')
  const first = dateStated(lineOf(childAt(meta, 'firstCreated')), 'NewsML-G2 firstCreated', 0.9)
  const version = dateStated(lineOf(childAt(meta, 'versionCreated')), 'NewsML-G2 versionCreated', 0.85)
  const credit = lineOf(childAt(content, 'creditline'))
  const parties = ['infoSource', 'creator'].flatMap((name) => childrenNamed(content, name)).map(nameOf)
  const provider = nameOf(childAt(meta, 'provider'))
  const isSub = (line: XmlElement): boolean => /sub/.test(roleOf(line))
  const people = childrenNamed(content, 'creator').flatMap((creator) => {
    // Of films the creator is a broadcaster.
    const name = /^(?:video|audio)$/.test(classOf(item)) ? null : nameOf(creator)
    return name !== null && isPersonName(name) && agencyIn(name) === null ? [name] : []
  })
  const by = childrenNamed(content, 'by').flatMap((line) => lineOf(line) ?? [])
  const dateline = lineOf(childAt(content, 'dateline'))
  const facts: Facts = {
    ...noFacts,
    headline: firstOf(
      stated(lineOf(headlines.find((line) => !isSub(line)) ?? null), 'NewsML-G2 headline', 0.98),
      stated(lineOf(childAt(meta, 'title')), 'NewsML-G2 title', 0.85)
    ),
    dek: firstOf(
      stated(lineOf(headlines.find(isSub) ?? null), 'NewsML-G2 sub-headline'),
      stated(
        lineOf(
          childrenNamed(content, 'description').find((text) => /summary|abstract|lead/.test(roleOf(text))) ??
            null
        ),
        'NewsML-G2 description',
        0.85
      )
    ),
    // Reuters writes the hour of its despatch here: no place.
    dateline: dateline === null || /^\d/.test(dateline) ? null : placeStated(dateline),
    published:
      first ??
      version ??
      dateStated(lineOf(childAt(content, 'contentCreated')), 'NewsML-G2 contentCreated', 0.8),
    updated: first && version && Date.parse(version.value) > Date.parse(first.value) ? version : null,
    embargoUntil: dateStated(lineOf(childAt(meta, 'embargoed')), 'NewsML-G2 embargoed'),
    source: stated(
      firstOf(...childrenNamed(content, 'infoSource').map(nameOf), provider),
      'NewsML-G2 infoSource or provider',
      0.9
    ),
    agency: stated(
      firstOf(agencyIn(credit), agencyIn(provider), ...parties.map(agencyIn)),
      'NewsML-G2 provider'
    ),
    section: stated(
      firstOf(
        ...childrenNamed(content, 'subject')
          .filter(({ attributes }) =>
            /depart|section|desk|ressort|^dpacat/i.test(attributes.qcode?.split(':')[0] ?? '')
          )
          .map((subject) => lineOf(childAt(subject, 'name')))
      ),
      'NewsML-G2 subject'
    ),
    slug: stated(lineOf(childAt(content, 'slugline')), 'NewsML-G2 slugline'),
    language: languageStated(
      attributeOf(childAt(content, 'language'), 'tag') ?? attributeOf(item, 'xml:lang'),
      'NewsML-G2 language'
    ),
    rights: firstOf(
      stated(lineOf(childAt(rights, 'copyrightNotice')), 'NewsML-G2 copyrightNotice'),
      stated(nameOf(childAt(rights, 'copyrightHolder')), 'NewsML-G2 copyrightHolder', 0.85)
    )
  }
  const named = by.length > 0 ? bylineStated(by, 'NewsML-G2 by') : bylineStated(people, 'NewsML-G2 creator')
  return mergeFacts(facts, { ...noFacts, ...named })
}

/** "London (dpa) -": the agency in brackets is a credit. */
function placeStated(text: string): Facts['dateline'] {
  const agency = agencyIn(/\(([^()]{2,40})\)/.exec(text)?.[1] ?? null)
  const found = datelineStated(text.replace(/\([^()]*\)/g, ' ').trim(), 'NewsML-G2 dateline')
  return found && { ...found, value: { ...found.value, agency } }
}

const nameOf = (party: XmlElement | null): string | null =>
  party &&
  firstOf(
    lineOf(childAt(party, 'name')),
    attributeOf(party, 'literal'),
    attributeOf(party, 'qcode')?.replace(/^.*:/, '') ?? null
  )

function keywordsOf(item: XmlElement): readonly string[] {
  const content = childAt(item, 'contentMeta') ?? noElement
  const words = [
    ...childrenNamed(content, 'keyword').map(lineOf),
    ...childrenNamed(content, 'subject').map((subject) => lineOf(childAt(subject, 'name')))
  ]
  return [...new Set(words.flatMap((word) => (word !== null && word.length > 1 ? [word] : [])))]
}

function statusFlags(item: XmlElement, flags: Story['flags']): Story['flags'] {
  const status = (attributeOf(childAt(item, 'itemMeta', 'pubStatus'), 'qcode') ?? '').replace(/^.*:/, '')
  const until = lineOf(childAt(item, 'itemMeta', 'embargoed'))
  const stopped = /^cancell?ed$/.test(status) ? addFlag(flags, 'kill', `pubStatus ${status}`) : flags
  const held = status === 'withheld' ? addFlag(stopped, 'embargo', 'pubStatus withheld') : stopped
  return until === null ? held : addFlag(held, 'embargo', `embargoed ${until}`)
}
