/** What a paragraph is by its style, in the words that all office formats share. */
export type OfficeRole =
  | 'text'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'heading'
  | 'list-item'
  | 'caption'
  | 'quote'
  | 'pull-quote'
  | 'table-row'
  | 'note'

/**
 * A paragraph of an office document as it is printed: deleted and hidden words are gone, fields show their result.
 * Empty paragraphs are kept, with the text ''. A row of a table is one paragraph, its cells parted by tabs.
 */
export type OfficeParagraph = {
  /** Line breaks are "\n", tabs "\t"; NFC, not trimmed. */
  readonly text: string
  readonly role: OfficeRole
  /** Depth of a heading or list item, from 1; absent otherwise. */
  readonly level?: number
  /** The style's name as the file has it ("heading 1", "Überschrift 1", "Byline"); null for none. */
  readonly style: string | null
  /** All words of it are bold. */
  readonly bold: boolean
  /** All words of it are italic. */
  readonly italic: boolean
  /** Size of most of its letters in points; null where the file does not say. */
  readonly size: number | null
  readonly alignment: 'start' | 'center' | 'end' | 'justify' | null
  /** The first web address that it links to. */
  readonly link: string | null
  /** A page or a section begins with it. */
  readonly newPage: boolean
}

export const plainParagraph: OfficeParagraph = {
  text: '',
  role: 'text',
  style: null,
  bold: false,
  italic: false,
  size: null,
  alignment: null,
  link: null,
  newPage: false
}
