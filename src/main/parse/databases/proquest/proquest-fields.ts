/**
 * Labels of ProQuest's citation and full-text exports, as its export screens and the public readers of such files list
 * them. Only these end the full text: copy has lines with colons of its own.
 */
const LABELS = {
  headline: 'title|titre|título|titel',
  dek: 'subtitle|sub-title',
  byline: 'author|authors|auteur|autor',
  credit: 'credit',
  body: 'full text|texte intégral|texto completo|volltext',
  abstract: 'abstract|résumé|resumen',
  source: 'publication title|titre de la publication|título de publicación',
  published: 'publication date|date de publication|fecha de publicación',
  year: 'publication year',
  section: 'section',
  page: 'pages|first page|page|start page',
  edition: 'edition',
  dateline: 'dateline',
  url: 'document url',
  language: 'language of publication|language|langue de publication',
  rights: 'copyright|copyright notice',
  terms: 'subject|subjects|people|location|geographic subject|identifier / keyword',
  illustration: 'illustration|photo|caption|document feature',
  dropped:
    'links|publication info|publication subject|publisher|place of publication|country of publication|issn|e-issn|eissn|' +
    'isbn|source type|document type|proquest document id|last updated|database|company / organization|' +
    'company/organization|company|volume|issue|number of pages|accession number|column|business indexing term|' +
    'ethnicnewswatch|online publication date|publication history|milestone dates|classification|ticker|' +
    'broad subject|narrow subject|supplement|year|product name|naics|word count|contact us at|citation style'
} as const

export type ProquestField = keyof typeof LABELS

const fields = new Map<string, ProquestField>()
for (const field of Object.keys(LABELS) as ProquestField[])
  for (const label of LABELS[field].split('|')) fields.set(label, field)

const LABELLED = /^(?<label>\p{L}[\p{L} /-]{2,28}?)\s?:(?:\s+(?<value>\S[^]*))?$/u

export type ProquestLine = { readonly field: ProquestField; readonly label: string; readonly value: string }

/** Reads "Publication title: The Daily"; null for other lines. */
export function proquestLine(text: string): ProquestLine | null {
  const groups = LABELLED.exec(text.trim())?.groups
  const label = groups?.label ?? ''
  const field = fields.get(label.toLowerCase())
  return field === undefined ? null : { field, label, value: groups?.value?.trim() ?? '' }
}
