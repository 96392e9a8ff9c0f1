import type { ColumnField } from '#shared/import/column-mapping.ts'
import { recordFieldOf, type RecordField } from '../record/record-keys.ts'

const FIELDS: Partial<Record<RecordField, ColumnField>> = {
  headline: 'headline',
  dek: 'dek',
  bylines: 'byline',
  published: 'published',
  updated: 'updated',
  source: 'source',
  agency: 'agency',
  section: 'section',
  language: 'language',
  url: 'url',
  rights: 'rights',
  dateline: 'dateline',
  keywords: 'keywords',
  body: 'text'
}

/** What tables call their columns beyond the keys of records; without case and punctuation. */
const MORE: Readonly<Partial<Record<ColumnField, string>>> = {
  headline:
    'headlines heading articlename überschrift schlagzeile titelzeile titulardelartículo titular intitulé manchette kop rubrik заголовок عنوان 标题 見出し',
  text: 'articlecontent articlebody fullarticle fullcontent newstext newscontent textoriginal cleantext rawtext contenu corps corpsdetexte volltext artikeltext textodelartículo cuerpo testo tekst artikel текст نص 正文 本文 内容',
  byline: 'authorname authornames byauthor signature verfasser signé firma redacteur автор الكاتب 作者',
  published:
    'publishdatetime datepub pubdatetime publicationday day datedepublication veröffentlicht erscheinungsdatum fecha fechadepublicación datadipubblicazione дата تاريخ 日期',
  source: 'outletname medianame sourcetitle paper presse zeitung periódico diario testata krant источник',
  url: 'articlelink lien enlace addresse adresse webpage webaddress',
  page: 'page pageno pagenumber pages seite página pagina printpage',
  section: 'newsdesk sectionlabel topicname sezione sección',
  keywords: 'motscles palabrasclave stichwörter keywordlist'
}

const more = new Map<string, ColumnField>()
for (const [field, names] of Object.entries(MORE) as [ColumnField, string][])
  for (const name of names.split(' ')) more.set(name, field)

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The field that a column's name stands for, in the languages we know; null where it says nothing to us. */
export function fieldOfName(name: string): ColumnField | null {
  if (name.length > 60) return null
  const field = recordFieldOf(name)
  return (field === null ? undefined : FIELDS[field]) ?? more.get(plain(name)) ?? null
}
