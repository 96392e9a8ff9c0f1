import type { HtmlArticle } from '../html-article.ts'
import { attribute, findTags } from '../tree/html-node.ts'
import type { TextBlock } from '../tree/text-blocks.ts'
import { readByline } from './byline.ts'
import { readPublished, readUpdated } from './dates.ts'
import { readHeadline } from './headline.ts'
import { readRights } from './rights.ts'
import { firstMeta } from './meta-tags.ts'
import { namesIn, plain, stringIn, type PageStatements } from './page-statements.ts'

export type Metadata = Omit<HtmlArticle, 'text' | 'blocks' | 'captions' | 'body'>

export function readMetadata(page: PageStatements, blocks: readonly TextBlock[]): Metadata {
  const headline = readHeadline(page)
  const { bylines, agency } = readByline(page, headline.element, blocks)
  return {
    headline: { value: headline.value, how: headline.how, sure: headline.sure },
    dek: readDek(page, headline.value),
    bylines,
    agency,
    published: readPublished(page, blocks, headline.element),
    updated: readUpdated(page),
    source: readSource(page),
    section: readSection(page),
    language: readLanguage(page),
    rights: readRights(page, blocks),
    url: page.url === '' ? null : { value: page.url, how: page.address.how, sure: page.address.sure },
    keywords: readKeywords(page)
  }
}

/** A description counts as a dek only when it says more than the headline. */
function readDek(page: PageStatements, headline: string): Metadata['dek'] {
  const found = firstMeta(page.meta, 'og:description', 'description', 'twitter:description', 'dc.description')
  const value = found ? plain(found.value) : plain(stringIn(page.article, 'description'))
  if (value.length < 20 || value === headline) return null
  return { value, how: found ? `meta ${found.name}` : 'JSON-LD description', sure: 0.6 }
}

function readSource(page: PageStatements): Metadata['source'] {
  const site = firstMeta(page.meta, 'og:site_name')
  if (site) return { value: plain(site.value), how: 'meta og:site_name', sure: 0.95 }
  const publisher = namesIn(page.article?.['publisher'])[0]
  if (publisher) return { value: publisher, how: 'JSON-LD publisher', sure: 0.95 }
  const named = firstMeta(
    page.meta,
    'application-name',
    'dc.publisher',
    'publisher',
    'citation_journal_title'
  )
  if (named && !/^https?:/.test(named.value))
    return { value: plain(named.value), how: `meta ${named.name}`, sure: 0.8 }
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(page.url)?.[1]
  return host ? { value: host.toLowerCase(), how: 'address of the page', sure: 0.6 } : null
}

function readSection(page: PageStatements): Metadata['section'] {
  const meta = firstMeta(
    page.meta,
    'article:section',
    'parsely-section',
    'section',
    'articlesection',
    'sailthru.section'
  )
  if (meta) return { value: plain(meta.value), how: `meta ${meta.name}`, sure: 0.9 }
  const value = namesIn(page.article?.['articleSection'])[0]
  return value ? { value, how: 'JSON-LD articleSection', sure: 0.9 } : null
}

function readLanguage(page: PageStatements): Metadata['language'] {
  const said: readonly (readonly [string, string])[] = [
    ['JSON-LD inLanguage', stringIn(page.article, 'inLanguage')],
    [
      'lang attribute',
      attribute(page.root, 'lang') || attribute(findTags(page.root, 'body')[0] ?? page.root, 'lang')
    ],
    [
      'meta language',
      firstMeta(page.meta, 'content-language', 'language', 'dc.language', 'og:locale')?.value ?? ''
    ]
  ]
  for (const [how, value] of said) {
    const code = /^\s*([a-z]{2,3})(?:[-_].*)?$/i.exec(value)?.[1]
    if (code) return { value: code.toLowerCase(), how, sure: 0.8 }
  }
  return null
}

function readKeywords(page: PageStatements): readonly string[] {
  const tags = page.meta.get('article:tag') ?? []
  const listed =
    tags.length > 0 ? tags : [firstMeta(page.meta, 'news_keywords', 'parsely-tags', 'keywords')?.value ?? '']
  const json = listed.every((text) => text === '') ? namesIn(page.article?.['keywords']) : listed
  const words = json.flatMap((text) => text.split(/[,;]/)).map((word) => plain(word))
  return [...new Set(words.filter((word) => word.length > 1 && word.length < 60))].slice(0, 40)
}
