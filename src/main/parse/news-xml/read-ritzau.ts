import { readCopy } from '../copy/read-copy.ts'
import { addFlag, mergeFacts, noFacts, type Facts, type Story } from '../story/story.ts'
import { childAt, lineOf, rawTextOf, type XmlElement } from '../xml/xml-node.ts'
import { agencyIn, bylineStated, dateStated, datelineStated, stated } from './stated.ts'
import { bodyPieces } from './wire-paragraph.ts'

/** A despatch of the Danish agency Ritzau ("RBNews"). */
export function readRitzau(root: XmlElement): Story {
  const line = (name: string): string | null => lineOf(childAt(root, name))
  const content = childAt(root, 'content')
  const facts: Facts = {
    ...noFacts,
    headline: stated(line('headline'), 'Ritzau headline', 0.98),
    dek: stated(line('subtitle'), 'Ritzau subtitle'),
    published: dateStated(line('PublishDate'), 'Ritzau PublishDate'),
    dateline: datelineStated(line('town'), 'Ritzau town'),
    source: stated(line('origin')?.replaceAll('/', '') ?? null, 'Ritzau origin', 0.9),
    agency: stated(agencyIn(line('origin')), 'Ritzau origin'),
    section: stated(line('section'), 'Ritzau section'),
    slug: stated(line('strapline'), 'Ritzau strapline', 0.9)
  }
  const byline = bylineStated([line('byLine') ?? ''], 'Ritzau byLine')
  const cancelled = line('Annuleret') === 'true' ? addFlag([], 'kill', 'Annuleret: true') : []
  return readCopy({
    facts: mergeFacts(facts, { ...noFacts, ...byline }),
    keywords: [],
    captions: [],
    flags: line('Korrektion') === 'true' ? addFlag(cancelled, 'correction', 'Korrektion: true') : cancelled,
    pieces: content ? bodyPieces(rawTextOf(content)).pieces : []
  })
}
