/** The fields an article's record can fill, and the names CMSs, feeds, static sites and exports give them. */
const KEYS = {
  headline:
    'headline title hed titre titel titulo título titolo webtitle storytitle articletitle headlinetext',
  dek: 'dek deck subtitle subheadline standfirst summary description descriptiontext abstract lede excerpt teaser trailtext chapeau untertitel',
  bylines:
    'author authors byline bylines by creator creators writer writers reporter reporters auteur auteurs autor autoren autores journalist',
  published:
    'date published publishedat publisheddate publishedon publicationdate publicationtime pubdate datepublished publishdate publishtime firstpublished firstpublicationdate webpublicationdate displaydate issued datetime timestamp publisheddatetime datum dateofpublication firstcreated',
  updated:
    'lastmod updated modified updatedat updateddate datemodified lastmodified lastupdated modifieddate lastmodifiedat versioncreated',
  source:
    'source publisher publication newspaper outlet sitename sourcename provider journal medium media quelle site',
  agency: 'agency newsagency wire wireservice',
  section: 'section category rubric desk articlesection sectionname ressort rubrique genre',
  slug: 'slug slugline',
  language: 'language lang locale inlanguage langue sprache',
  url: 'url link canonical canonicalurl permalink sourceurl weburl shorturl articleurl href originalurl',
  rights: 'copyright rights copyrightnotice license licence usageterms',
  embargoUntil: 'embargo embargoed embargountil embargodate',
  dateline: 'dateline',
  keywords: 'tags topics keywords categories subjects subject tag keyword schlagworte motsclés',
  body: 'content body text bodytext articlebody bodyhtml contenthtml contenttext fulltext maintext bodyxhtml story html paragraphs article articletext texte inhalt contenido plaintext'
} as const

export type RecordField = keyof typeof KEYS

const fields = new Map<string, { readonly field: RecordField; readonly rank: number }>()
for (const field of Object.keys(KEYS) as RecordField[])
  KEYS[field].split(' ').forEach((key, rank) => fields.set(key, { field, rank }))

/** A key without its case and punctuation: "published_at", "publishedAt" and "Published-At" are one. */
const plainKey = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The field that a key can fill; null for keys we do not know. */
export const recordFieldOf = (key: string): RecordField | null => fields.get(plainKey(key))?.field ?? null

export type Entry = { readonly key: string; readonly value: unknown }

/** For each field the record's entries that can fill it, the most telling key first. Empty values are passed over. */
export function entriesByField(
  record: Readonly<Record<string, unknown>>
): ReadonlyMap<RecordField, readonly Entry[]> {
  const ranked = new Map<RecordField, (Entry & { rank: number })[]>()
  for (const [key, value] of Object.entries(record)) {
    const known = fields.get(plainKey(key))
    if (!known || value === null || value === undefined || value === '') continue
    const entries = ranked.get(known.field) ?? []
    entries.push({ key, value, rank: known.rank })
    ranked.set(known.field, entries)
  }
  for (const entries of ranked.values()) entries.sort((a, b) => a.rank - b.rank)
  return ranked
}
