import 'fake-indexeddb/auto'
import type { Draft } from '#shared/article/draft.ts'
import type { ArchiveContract, FileToStore, Topic } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { FoundQuote } from '#shared/quotes/found-quote.ts'
import { ok } from '#shared/result.ts'
import type { Archive } from '../archive.ts'
import { archiveRequests } from '../archive-requests.ts'
import { ArchiveDatabase } from '../database.ts'
import { openArchive } from '../open-archive.ts'

export const AT = '2026-03-01T10:00:00.000Z'
let count = 0

export type TestArchive = {
  readonly archive: Archive
  readonly requests: Handlers<ArchiveContract>
  /** Journal documents that main has received. */
  readonly journal: string[]
  readonly told: Topic[][]
}

/** A fresh archive in memory, answering as the real one does. */
export async function testArchive(
  openSearch?: Parameters<typeof openArchive>[0]['openSearch']
): Promise<TestArchive> {
  const told: Topic[][] = []
  const journal: string[] = []
  const db = new ArchiveDatabase(`test-${String(++count)}`)
  const archive = await openArchive({
    tell: (topics) => void told.push(topics),
    db,
    now: () => AT,
    ...(openSearch ? { openSearch } : {})
  })
  archive.journal.connect((lines) => {
    journal.push(...lines)
    return Promise.resolve(ok({}))
  })
  return { archive, requests: archiveRequests(archive), journal, told }
}

const found = <T>(value: T) => ({ value, how: 'test', sure: 1 })

export function testQuote(text: string, words: string, speaker: string | null = null): FoundQuote {
  const start = text.indexOf(words)
  return {
    start,
    end: start + words.length,
    text: words,
    kind: 'direct',
    mention: null,
    speaker,
    named: speaker !== null,
    role: null,
    affiliation: null,
    cue: 'said',
    chain: [],
    splitFrom: null,
    confidence: 0.9,
    reason: 'test'
  }
}

type DraftFacts = {
  readonly headline?: string
  readonly text?: string
  readonly source?: string
  readonly published?: string
  readonly byline?: string
  readonly part?: number
  readonly truncated?: boolean
  readonly quotes?: readonly FoundQuote[]
}

export function testDraft(facts: DraftFacts = {}): Draft {
  const text = facts.text ?? 'Some words of the story.'
  return {
    part: facts.part ?? 0,
    format: 'text',
    headline: found(facts.headline ?? 'A headline'),
    dek: null,
    bylines: facts.byline === undefined ? null : found([facts.byline]),
    dateline: null,
    published: facts.published === undefined ? null : found(facts.published),
    updated: null,
    eventDate: null,
    source: facts.source === undefined ? null : found(facts.source),
    agency: null,
    section: null,
    slug: null,
    language: null,
    url: null,
    rights: null,
    embargoUntil: null,
    keywords: [],
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    captions: [],
    words: text.split(/\s+/).length,
    flags: facts.truncated ? [{ name: 'truncated', evidence: ['…'] }] : [],
    quotes: facts.quotes ?? []
  }
}

/** A file whose hash is made from its path, unless another is given. */
export function testFile(
  path: string,
  drafts: readonly Draft[],
  more: Partial<FileToStore> = {}
): FileToStore {
  const bytes = [...path].reduce(
    (sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 2 ** 48,
    7
  )
  return {
    path,
    fileName: path.split('/').at(-1) ?? path,
    bytes: 100,
    sha256: bytes.toString(16).padStart(64, '0'),
    outcome: 'imported',
    code: '',
    reason: '',
    folders: path.split('/').slice(0, -1).filter(Boolean),
    drafts: [...drafts],
    ...more
  }
}

/** Imports files as main would, in one batch. */
export async function importFiles(
  requests: Handlers<ArchiveContract>,
  files: readonly FileToStore[],
  asCollections = false
): Promise<number> {
  const { importId } = await requests['imports:begin']({ title: 'test', roots: ['/'], asCollections, at: AT })
  await requests['imports:store']({ importId, at: AT, files: [...files] })
  await requests['imports:finish']({ importId, state: 'done', files: files.length, at: AT })
  return importId
}
