import { z } from 'zod'
import { Article, ArticleRow, Body } from '../article/article.ts'
import { Draft } from '../article/draft.ts'
import { Collection, CollectionItem, Tag } from '../collections/collection.ts'
import { ExportDocument } from '../export/export-document.ts'
import { ExportRequest } from '../export/export-request.ts'
import { ColumnMapping } from '../import/column-mapping.ts'
import { Counts, ImportRecord, ImportState, LedgerLine, Outcome } from '../import/ledger.ts'
import { Insights } from '../insights/insights.ts'
import { Command } from '../operations/command.ts'
import { Facet, FacetKind, TimelineUnit } from '../query/facets.ts'
import { IndexCheck } from '../query/index-check.ts'
import { ListQuery, QuoteFilter } from '../query/list-query.ts'
import { SavedSearch } from '../query/saved-search.ts'
import { valueFields } from '../query/query-tree.ts'
import { LikeArticle, OtherCopy } from '../query/similar.ts'
import { Quote, QuotePlace, QuoteRow } from '../quotes/quote.ts'
import { Person } from '../people/person.ts'
import { ConflictPair, SameSpeaker, SpeakerPage, SpeakerRow } from '../people/speakers.ts'
import { OriginalToRead, Rereading } from '../reread/rereading.ts'
import { CheckedQuote, SourcePlace } from '../verbatim/verbatim-result.ts'

const nothing = z.object({})
const page = { from: z.int().nonnegative(), count: z.int().min(1).max(500) }

/** One file's outcome on its way into the archive; drafts only where it was read. */
export const FileToStore = z.object({
  path: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string().nullable(),
  outcome: Outcome,
  code: z.string(),
  reason: z.string(),
  /** Names of the folders below the dropped root, outermost first; the root's own name leads. */
  folders: z.array(z.string()),
  drafts: z.array(Draft),
  /** How many drafts were sent ahead by `imports:stage`; `drafts` is empty then. */
  staged: z.int().positive().optional()
})
export type FileToStore = z.infer<typeof FileToStore>

export const LibraryCounts = z.object({
  articles: z.int(),
  truncated: z.int(),
  trashed: z.int(),
  lastImport: z.int(),
  quotesSuggested: z.int(),
  quotesKept: z.int(),
  speakers: z.int(),
  tags: z.record(z.string(), z.int()),
  collections: z.record(z.string(), z.int()),
  sources: z.array(z.object({ name: z.string(), count: z.int() })),
  /** The search index: how many of the articles it knows. */
  indexed: z.int(),
  indexState: z.enum(['complete', 'working', 'unavailable'])
})
export type LibraryCounts = z.infer<typeof LibraryCounts>

/** Anyone → archive host, over a MessagePort. Inputs are checked on arrival. */
export const archiveContract = {
  'library:counts': { input: nothing, output: LibraryCounts },
  'articles:page': {
    input: z.object({ query: ListQuery, ...page }),
    /** `problem` says why a search could not be read; rows are then empty. */
    output: z.object({ total: z.int(), rows: z.array(ArticleRow), problem: z.string().nullable() })
  },
  'articles:ids': { input: z.object({ query: ListQuery }), output: z.object({ ids: z.array(z.int()) }) },
  /** How the list spreads over facets; of each the `most` frequent values. */
  'articles:facets': {
    input: z.object({ query: ListQuery, kinds: z.array(FacetKind), most: z.int().min(1).max(10_000) }),
    output: z.object({ total: z.int(), facets: z.array(Facet), problem: z.string().nullable() })
  },
  /** The list over time by publication date; `without` have no date as precise as the unit. */
  'articles:timeline': {
    input: z.object({ query: ListQuery, unit: TimelineUnit }),
    output: z.object({
      bins: z.array(z.object({ at: z.string(), count: z.int() })),
      without: z.int(),
      problem: z.string().nullable()
    })
  },
  /** Who is quoted in the articles of a list; `keptOnly` counts the quotes that a person accepted or edited. */
  'insights:read': {
    input: z.object({ query: ListQuery, keptOnly: z.boolean() }),
    output: z.object({ insights: Insights.nullable(), problem: z.string().nullable() })
  },
  /** Other copies of a story, and articles that share its telling words. */
  'articles:similar': {
    input: z.object({ id: z.int() }),
    output: z.object({ copies: z.array(OtherCopy), like: z.array(LikeArticle) })
  },
  'articles:read': {
    input: z.object({ id: z.int() }),
    output: z.object({ article: Article, body: Body, quotes: z.array(Quote) }).nullable()
  },
  'quotes:page': {
    input: z.object({ filter: QuoteFilter, ...page }),
    output: z.object({ total: z.int(), rows: z.array(QuoteRow) })
  },
  'quotes:facets': {
    input: nothing,
    output: z.object({
      speakers: z.array(z.object({ name: z.string(), count: z.int() })),
      sources: z.array(z.object({ name: z.string(), count: z.int() }))
    })
  },
  /** Compares quoted stretches with every text of the archive; one answer for each, in order. */
  'verbatim:check': {
    input: z.object({ quotes: z.array(z.string().max(20_000)).max(50).readonly() }),
    output: z.object({ checked: z.array(CheckedQuote) })
  },
  /** Where the words of a quote were printed, the earliest first; its own place is among them. */
  'quotes:lineage': {
    input: z.object({ id: z.string() }),
    output: z.object({ places: z.array(SourcePlace) })
  },
  /** The speakers whose name has what was typed in it, the most quoted first or by name. */
  'people:page': {
    input: z.object({ typed: z.string(), by: z.enum(['quotes', 'name']), ...page }),
    output: z.object({ total: z.int(), rows: z.array(SpeakerRow) })
  },
  /** The names of the same list. */
  'people:names': {
    input: z.object({ typed: z.string(), by: z.enum(['quotes', 'name']) }),
    output: z.object({ names: z.array(z.string()) })
  },
  /** Null where nobody of that name speaks. */
  'people:speaker': { input: z.object({ name: z.string() }), output: SpeakerPage.nullable() },
  /** The people that were put together of several spellings or renamed. */
  'people:merged': { input: nothing, output: z.object({ people: z.array(Person) }) },
  /** Speakers that may be one person, the likeliest first; only ever suggested. */
  'people:alike': { input: nothing, output: z.object({ pairs: z.array(SameSpeaker), total: z.int() }) },
  /** Quotes of a speaker that may conflict. */
  'people:conflicts': {
    input: z.object({ name: z.string() }),
    output: z.object({ pairs: z.array(ConflictPair) })
  },
  /** Where a quote may stand in its article's text, the place where it is shown first. */
  'quotes:places': {
    input: z.object({ id: z.string() }),
    output: z.object({ places: z.array(QuotePlace) })
  },
  'tags:list': { input: nothing, output: z.object({ tags: z.array(Tag) }) },
  'collections:list': { input: nothing, output: z.object({ collections: z.array(Collection) }) },
  /** Places in a collection, in its order; those of articles in the trash are left out. */
  'collections:items': {
    input: z.object({ id: z.string(), ...page }),
    output: z.object({
      total: z.int(),
      /** How many of all the places are stories, and how many quotes. */
      stories: z.int(),
      quotes: z.int(),
      rows: z.array(z.object({ item: CollectionItem, article: ArticleRow, quote: Quote.nullable() }))
    })
  },
  'collections:item-ids': {
    input: z.object({ id: z.string() }),
    output: z.object({ ids: z.array(z.string()) })
  },
  'operations:apply': {
    input: z.object({ command: Command }),
    output: z.object({ id: z.int(), label: z.string() })
  },
  'operations:undo': { input: nothing, output: z.object({ label: z.string().nullable() }) },
  'operations:redo': { input: nothing, output: z.object({ label: z.string().nullable() }) },
  'operations:state': {
    input: nothing,
    output: z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
  },
  'imports:list': { input: nothing, output: z.object({ imports: z.array(ImportRecord) }) },
  'imports:lines': {
    input: z.object({ importId: z.int(), outcome: Outcome.nullable(), ...page }),
    output: z.object({ total: z.int(), lines: z.array(LedgerLine) })
  },
  'imports:begin': {
    input: z.object({
      title: z.string(),
      roots: z.array(z.string()),
      asCollections: z.boolean(),
      at: z.string()
    }),
    output: z.object({ importId: z.int() })
  },
  /** Makes a cancelled or interrupted import run again; answers with the paths whose outcome stands already. */
  'imports:reopen': {
    input: z.object({ importId: z.int() }),
    output: z.object({ record: ImportRecord, done: z.array(z.string()) })
  },
  /** What people have said of the columns of tables, the latest first. */
  'imports:columns': { input: nothing, output: z.object({ mappings: z.array(ColumnMapping) }) },
  /** Remembers the columns of every table with this header. */
  'imports:set-columns': { input: z.object({ mapping: ColumnMapping }), output: nothing },
  /** Which of these originals are in the archive already. */
  'imports:known': {
    input: z.object({ sha256: z.array(z.string()) }),
    output: z.object({ known: z.array(z.string()) })
  },
  /**
   * Sends drafts of a file of very many ahead, a slice at a time, so that no message grows with the file; `from` 0
   * begins anew. They are kept in memory, and become articles only with the batch that names the file (decision 303).
   */
  'imports:stage': {
    input: z.object({
      importId: z.int(),
      path: z.string(),
      from: z.int().nonnegative(),
      drafts: z.array(Draft)
    }),
    output: nothing
  },
  /**
   * Stores a batch in one strict transaction: answered only when it is durable. A file whose original came in
   * meanwhile turns into a duplicate; a path that has its line already is passed over.
   */
  'imports:store': {
    input: z.object({ importId: z.int(), at: z.string(), files: z.array(FileToStore) }),
    output: z.object({ counts: Counts })
  },
  'imports:finish': {
    input: z.object({ importId: z.int(), state: ImportState, files: z.int(), at: z.string() }),
    output: z.object({ record: ImportRecord })
  },
  /** The originals of these articles, each with those of its articles that were asked for. */
  'reread:originals': {
    input: z.object({ ids: z.array(z.int()).max(100_000) }),
    output: z.object({ originals: z.array(OriginalToRead) })
  },
  /** What a new reading would change; nothing is kept before the command `articles:reread`. Gone articles are left out. */
  'reread:compare': {
    input: z.object({ readings: z.array(z.object({ id: z.int(), draft: Draft })).max(1000) }),
    output: z.object({ rereadings: z.array(Rereading) })
  },
  'export:gather': { input: ExportRequest, output: ExportDocument },
  'archive:check': { input: nothing, output: z.object({ problems: z.array(z.string()) }) },
  /** Saved searches by name, each with how many articles it finds now. */
  'searches:list': {
    input: nothing,
    output: z.object({ searches: z.array(z.object({ search: SavedSearch, count: z.int().nullable() })) })
  },
  /** Values of a field that have a word beginning so, the most frequent first. */
  'search:suggest': {
    input: z.object({ field: z.enum(valueFields), typed: z.string(), most: z.int().min(1).max(50) }),
    output: z.object({ values: z.array(z.object({ value: z.string(), count: z.int().nullable() })) })
  },
  /** The search with its slips mended by the index's own words; null where there is nothing better. */
  'search:did-you-mean': {
    input: z.object({ text: z.string() }),
    output: z.object({ text: z.string().nullable() })
  },
  /** Resolves when the search index has caught up with what is stored now. */
  'search:settle': { input: nothing, output: z.object({ indexed: z.int() }) },
  /** Compares the search index with the store once it has caught up, and with `repair` mends what differs. */
  'index:check': { input: z.object({ repair: z.boolean() }), output: IndexCheck }
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
export type ArchiveContract = typeof archiveContract
export type ArchiveRequest = keyof ArchiveContract

export const topics = [
  'articles',
  'quotes',
  'tags',
  'collections',
  'imports',
  'operations',
  'index',
  'searches',
  'people'
] as const
export type Topic = (typeof topics)[number]

/** Archive host → every port: what to ask for again. */
export const archiveEvents = { changed: z.object({ topics: z.array(z.enum(topics)) }) }

/**
 * Archive host → main: lines for the append-only journal, answered when they are on the disk. `lines` are whole
 * JSON documents (operations, undos, redos, imports); the format is described in docs/formats/journal.md.
 */
export const journalContract = {
  'journal:append': { input: z.object({ lines: z.array(z.string()) }), output: nothing }
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
export type JournalContract = typeof journalContract
