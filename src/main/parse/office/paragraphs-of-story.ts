import type { Story } from '../story/story.ts'
import { plainParagraph, type OfficeParagraph, type OfficeRole } from './office-paragraph.ts'

/** A file that stands inside a document, as paragraphs of the document. */
export function paragraphsOfStory({ facts, pieces, captions }: Story): readonly OfficeParagraph[] {
  const headline = facts.headline
  return [
    ...(headline ? [{ ...plainParagraph, text: headline.value, role: 'heading' as const, level: 1 }] : []),
    ...pieces.map(({ kind, text, level }): OfficeParagraph => ({
      ...plainParagraph,
      text,
      role: ROLES[kind],
      ...(level !== undefined && { level })
    })),
    ...captions.map(({ text, credit }): OfficeParagraph => ({
      ...plainParagraph,
      text: credit === null ? text : `${text} (Photo: ${credit})`.trim(),
      role: 'caption'
    }))
  ]
}

const ROLES: Readonly<Record<Story['pieces'][number]['kind'], OfficeRole>> = {
  paragraph: 'text',
  subhead: 'heading',
  'list-item': 'list-item',
  'block-quote': 'quote',
  'pull-quote': 'pull-quote',
  table: 'table-row',
  note: 'note',
  stub: 'text'
}
