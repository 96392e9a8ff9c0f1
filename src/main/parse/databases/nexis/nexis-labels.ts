/** What a label of a record stands for. `dropped` labels are known, and say nothing that an article keeps. */
export type NexisField =
  | 'headline'
  | 'byline'
  | 'section'
  | 'words'
  | 'dek'
  | 'dateline'
  | 'body'
  | 'language'
  | 'graphic'
  | 'correction'
  | 'terms'
  | 'url'
  | 'edition'
  | 'dropped'

/**
 * Labels as Nexis prints them in its English, French, German, Spanish, Italian and Dutch screens: "LENGTH:" in the
 * classic layout, "Length:" in Nexis Uni and Nexis Advance. From real exports and the public readers of such files.
 */
const LABELS: Readonly<Record<NexisField, string>> = {
  headline: 'headline|titre|titel|título|titulo|titolo|überschrift',
  byline: 'byline|auteur|autor|autore|autor:in|verfasser',
  section: 'section|rubrique|rubrik|sección|seccion|sezione|ressort|rubriek',
  words: 'length|longueur|länge|laenge|longitud|lunghezza|lengte',
  dek: 'highlight|encart|highlights|untertitel|chapeau|subhead',
  dateline: 'dateline|lieu|ortsmarke',
  body: 'body|corps|texte|text|textkörper|cuerpo|corpo|volltext',
  language: 'language|langue|sprache|idioma|lingua|taal',
  graphic: 'graphic|graphique|graphics|grafik|gráfico|grafico|illustration|photo|photo-caption',
  correction: 'correction|corrections|berichtigung|corrección',
  terms:
    'subject|sujet|thema|schlagwörter|tema|person|personne|persona|geographic|localisation-geo|geographie',
  url: 'url',
  edition: 'edition|édition|ausgabe|edición',
  dropped:
    'load-date|date-chargement|update|updated|fecha-carga|data-caricamento|publication-type|type-publication|' +
    'tipo-publicación|tipo-publicacion|zeitungstyp|journal-code|journal code|document-type|pub-subject|company|' +
    'société|societe|organization|organisation|industry|secteur-activite|ticker|symbole-boursier|' +
    'correction-date|distribution|state|city|country|issn|isbn|acc-no|accession number|classification|notes|note|' +
    'name|series|column|type|load date|cite|contact|e-mail|phone|publisher|dispatch date|show|anchor|reporters|ip|' +
    'ref|volume|issue|word count|links|document-number'
}

const fields = new Map<string, NexisField>()
for (const field of Object.keys(LABELS) as NexisField[])
  for (const label of LABELS[field].split('|')) fields.set(label, field)

/** A line with a label of the database; `label` as it is printed. */
export type LabelledLine = { readonly field: NexisField; readonly label: string; readonly value: string }

const LABELLED = /^(?<label>\p{L}[\p{L}: -]{1,22}?)\s?:(?:\s+(?<value>\S[^]*))?$/u

/** Reads "SECTION: Pg. B22", "Load-Date: December 9, 2019"; null for other lines. */
export function labelledLine(text: string): LabelledLine | null {
  const match = LABELLED.exec(text.trim())
  const label = match?.groups?.label
  if (label === undefined) return null
  const field = fields.get(label.toLowerCase())
  return field === undefined ? null : { field, label, value: match?.groups?.value?.trim() ?? '' }
}

const HEADINGS: Readonly<Record<string, NexisField>> = {
  body: 'body',
  corps: 'body',
  text: 'body',
  volltext: 'body',
  cuerpo: 'body',
  corpo: 'body',
  classification: 'dropped',
  classement: 'dropped',
  klassifizierung: 'dropped',
  clasificación: 'dropped',
  graphic: 'graphic',
  graphique: 'graphic',
  grafik: 'graphic',
  highlight: 'dek',
  correction: 'correction',
  notes: 'dropped',
  'bibliographic information': 'dropped'
}

/** In Nexis Uni the parts of a record have headings of their own: "Body", "Graphic", "Classification". */
export function headingLine(text: string): LabelledLine | null {
  const label = text.trim()
  const field = label.length < 30 ? HEADINGS[label.toLowerCase()] : undefined
  return field === undefined || !Object.hasOwn(HEADINGS, label.toLowerCase())
    ? null
    : { field, label, value: '' }
}

/** Labels that stand above the text; the others come behind it. */
export const isHeadField = (field: NexisField): boolean =>
  ['headline', 'byline', 'section', 'words', 'dek', 'dateline', 'edition'].includes(field)
