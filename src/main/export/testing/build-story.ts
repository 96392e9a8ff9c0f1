import { createHash } from 'node:crypto'
import type { Article, Body } from '#shared/article/article.ts'
import type { Block, Caption } from '#shared/article/draft.ts'
import type { Quote } from '#shared/quotes/quote.ts'

type Piece = readonly [Block['kind'], string, number?]
export type Story = { readonly article: Article; readonly body: Body }

const surely = <T>(value: T, how: string, sure = 1) => ({ value, how, sure })

/** A stored story for tests, made from its blocks the way the import makes one. */
export function buildStory(
  id: number,
  headline: string,
  pieces: readonly Piece[],
  facts: Partial<Article> = {},
  captions: readonly Caption[] = []
): Story {
  const blocks: Block[] = []
  let text = ''
  for (const [kind, words, level] of pieces) {
    if (text !== '') text += '\n\n'
    blocks.push({
      kind,
      start: text.length,
      end: text.length + words.length,
      ...(level === undefined ? {} : { level })
    })
    text += words
  }
  const sha256 = createHash('sha256').update(`${id} ${headline}`).digest('hex')
  const article: Article = {
    format: 'text',
    headline: surely(headline, 'first line'),
    dek: null,
    bylines: surely(['Ana Torres'], 'line below the headline'),
    dateline: null,
    published: surely('2024-05-14', 'front matter: date'),
    updated: null,
    eventDate: null,
    source: surely('The Harbour Courier', 'front matter: source'),
    agency: null,
    section: null,
    slug: null,
    language: surely('en', 'words of the text'),
    url: null,
    rights: null,
    embargoUntil: null,
    keywords: [],
    words: text.split(/\s+/).length,
    flags: [],
    id,
    key: `${sha256}:0`,
    original: {
      sha256,
      part: 0,
      fileName: `story-${id}.txt`,
      path: `/desk/story-${id}.txt`,
      bytes: 1000 + id
    },
    importId: 1,
    imported: '2024-06-01T09:00:00Z',
    snippet: text.slice(0, 80),
    quoteCount: 0,
    tags: [],
    note: '',
    rating: 0,
    trashed: null,
    ...facts
  }
  return { article, body: { articleId: id, text, blocks, captions } }
}

export function buildQuote({ article, body }: Story, exact: string, facts: Partial<Quote> = {}): Quote {
  const start = body.text.indexOf(exact)
  if (start < 0) throw new Error(`not in the story: ${exact}`)
  const end = start + exact.length
  return {
    id: `${article.id}:${start}`,
    articleId: article.id,
    start,
    end,
    exact,
    prefix: body.text.slice(Math.max(0, start - 32), start),
    suffix: body.text.slice(end, end + 32),
    kind: 'direct',
    speaker: { mention: null, name: null, role: null, affiliation: null },
    cue: 'said',
    chain: [],
    confidence: 0.9,
    reason: 'cue after the quote',
    state: 'accepted',
    anchor: 'exact',
    note: '',
    tags: [],
    ...facts
  }
}
