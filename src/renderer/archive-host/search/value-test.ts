import { quotedWords } from '#shared/query/highlight.ts'
import type { QueryNode, Words, ValueField } from '#shared/query/query-tree.ts'
import { searchWords } from '#shared/query/search-words.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Archive } from '../archive.ts'
import type { ListedArticle } from '../listing/listed-rows.ts'
import { peopleOf, speakerTest } from '../people/people.ts'
import { articlesWithQuote } from '../quote-views/quotes-with-words.ts'
import { filedArticles } from '../views/shelf.ts'
import { hasTests, isTests } from './state-tests.ts'
import type { ArticleTest } from './test-of.ts'

type ValueNode = Extract<QueryNode, { kind: 'value' }>

/** `source:"ellery courier"`, `tag:harbour`, `is:truncated`…: each field's own way to be met. */
export async function valueTest(archive: Archive, { field, value }: ValueNode): Promise<Result<ArticleTest>> {
  const words = quotedWords(value)
  switch (field) {
    case 'source':
    case 'agency':
    case 'section':
    case 'place':
    case 'person':
    case 'org':
      return ok(oneOf(words, valuesOf[field]))
    case 'lang':
      return ok(oneOf(words, languageNames))
    case 'type':
      return ok(oneOf(words, ({ format }) => [format]))
    case 'tag': {
      const tags = await archive.db.tags.toArray()
      const wanted = withNested(tags, words)
      return ok((article) => article.tags.some((id) => wanted.has(id)))
    }
    case 'in': {
      const wanted = withNested(await archive.db.collections.toArray(), words)
      const filed = await Promise.all([...wanted].map((id) => filedArticles(archive.db, id)))
      const ids = new Set(filed.flat())
      return ok(({ id }) => ids.has(id))
    }
    case 'speaker': {
      const ids = new Set<number>()
      const named = speakerTest(await peopleOf(archive), nameTest(words))
      for (const { speaker, state, articleId } of archive.listings.quotes.all())
        if (speaker !== null && state !== 'rejected' && named(speaker)) ids.add(articleId)
      return ok(({ id }) => ids.has(id))
    }
    case 'quote': {
      const ids = await articlesWithQuote(archive, words)
      return ok(({ id }) => ids.has(id))
    }
    case 'is':
      return ok(await isTests(archive, value.toLowerCase()))
    case 'has':
      return ok(await hasTests(archive, value.toLowerCase()))
    case 'id':
      return ok(({ id }) => String(id) === value.trim())
  }
}

const some = (value: string | null): readonly string[] => (value === null ? [] : [value])

const valuesOf: Readonly<
  Record<
    Extract<ValueField, 'source' | 'agency' | 'section' | 'place' | 'person' | 'org'>,
    (article: ListedArticle) => readonly string[]
  >
> = {
  source: ({ source }) => some(source),
  agency: ({ agency }) => some(agency),
  section: ({ section }) => some(section),
  place: ({ places }) => places,
  person: ({ people }) => people,
  org: ({ organisations }) => organisations
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
const languageNames = ({ language }: ListedArticle): readonly string[] =>
  language === null ? [] : [language, names.of(language) ?? language]

/** Few values, many articles: each value is compared once. */
function oneOf(words: Words, valuesIn: (article: ListedArticle) => readonly string[]): ArticleTest {
  const named = nameTest(words)
  const known = new Map<string, boolean>()
  const isMet = (value: string): boolean => {
    const before = known.get(value)
    if (before !== undefined) return before
    const met = named(value)
    known.set(value, met)
    return met
  }
  return (article) => valuesIn(article).some(isMet)
}

/** Whether a name has the words beside each other, the last one perhaps only begun. */
export function nameTest({ words, prefix }: Words): (name: string) => boolean {
  return (name) => {
    const there = searchWords(name).map(({ word }) => word)
    return there.some((_, at) =>
      words.every((word, step) => {
        const other = there[at + step] ?? ''
        return prefix && step === words.length - 1 ? other.startsWith(word) : other === word
      })
    )
  }
}

type Nested = { readonly id: string; readonly name: string; readonly parentId: string | null }

/** Those of that name, and all inside them. */
function withNested(all: readonly Nested[], words: Words): ReadonlySet<string> {
  const named = nameTest(words)
  const wanted = new Set(all.filter(({ name }) => named(name)).map(({ id }) => id))
  for (let size = -1; size !== wanted.size;) {
    size = wanted.size
    for (const { id, parentId } of all) if (parentId !== null && wanted.has(parentId)) wanted.add(id)
  }
  return wanted
}
