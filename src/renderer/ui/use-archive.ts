import { QueryClient, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { ArchiveContract, Topic } from '#shared/ipc/archive-contract.ts'
import type { Problem } from '#shared/result.ts'
import { askArchive, listenForArchive } from './archive-client.ts'

/** What the window reads, and which news make it ask again. */
const topicsOf = {
  'library:counts': ['articles', 'quotes', 'tags', 'collections', 'imports', 'index', 'people'],
  'articles:page': ['articles', 'tags', 'collections', 'index', 'people'],
  'articles:facets': ['articles', 'quotes', 'tags', 'collections', 'index', 'people'],
  'articles:timeline': ['articles', 'tags', 'collections', 'index', 'people'],
  'searches:list': ['searches', 'articles', 'tags', 'collections', 'quotes', 'index', 'people'],
  'search:suggest': ['articles', 'tags', 'collections', 'quotes', 'people'],
  'search:did-you-mean': ['index'],
  'insights:read': ['articles', 'quotes', 'tags', 'collections', 'index', 'people'],
  'articles:similar': ['articles', 'index'],
  'articles:read': ['articles', 'quotes'],
  'quotes:page': ['quotes', 'articles', 'people'],
  'quotes:facets': ['quotes', 'articles', 'people'],
  'quotes:lineage': ['articles', 'quotes'],
  'people:page': ['people', 'quotes', 'articles'],
  'people:names': ['people', 'quotes', 'articles'],
  'people:speaker': ['people', 'quotes', 'articles'],
  'people:merged': ['people'],
  'people:alike': ['people', 'quotes', 'articles'],
  'people:conflicts': ['people', 'quotes', 'articles', 'index'],
  'tags:list': ['tags'],
  'collections:list': ['collections'],
  'collections:items': ['collections', 'articles', 'quotes', 'tags'],
  'operations:state': ['operations'],
  'imports:list': ['imports'],
  'imports:lines': ['imports']
} as const satisfies Partial<Record<keyof ArchiveContract, readonly Topic[]>>
export type Readable = keyof typeof topicsOf

export type ArchiveInput<K extends keyof ArchiveContract> = z.input<ArchiveContract[K]['input']>
export type ArchiveOutput<K extends keyof ArchiveContract> = z.output<ArchiveContract[K]['output']>

/** A refusal of the archive on its way through react-query, which wants a throw. */
export class ArchiveProblem extends Error {
  readonly code: string
  constructor(problem: Problem) {
    super(problem.message)
    this.code = problem.code
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // There is no network here: questions go over a port, and the archive says when an answer is stale.
      networkMode: 'always',
      staleTime: Infinity,
      gcTime: 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retryDelay: 200,
      retry: (count, error) => error instanceof ArchiveProblem && error.code === 'port-closed' && count < 5
    }
  }
})

export async function readArchive<K extends Readable>(
  channel: K,
  input: ArchiveInput<K>
): Promise<ArchiveOutput<K>> {
  const result = await askArchive(channel, input)
  if (!result.ok) throw new ArchiveProblem(result.error)
  return result.value
}

const archiveKey = <K extends Readable>(
  channel: K,
  input: ArchiveInput<K>
): readonly [K, ArchiveInput<K>] => [channel, input]

type Answer<K extends Readable> = {
  readonly data: ArchiveOutput<K> | undefined
  readonly error: Error | null
  readonly isFetching: boolean
}

export function useArchive<K extends Readable>(
  channel: K,
  input: ArchiveInput<K>,
  enabled = true
): Answer<K> {
  return useQuery<ArchiveOutput<K>>({
    queryKey: archiveKey(channel, input),
    queryFn: () => readArchive(channel, input),
    enabled
  })
}

/** An answer that takes several questions on one channel; what makes that channel stale makes it stale. */
export function useArchiveAll<T>(channel: Readable, key: string, read: () => Promise<T>): WholeAnswer<T> {
  return useQuery<T>({ queryKey: [channel, 'all', key], queryFn: read })
}
type WholeAnswer<T> = { readonly data: T | undefined; readonly error: Error | null }

/** The last answer while the next question is open, so that a pane does not blink. */
export function useLatest<T>(value: T | undefined): T | undefined {
  const [latest, keep] = useState(value)
  if (value !== undefined && value !== latest) keep(value)
  return value ?? latest
}

// An import tells of changes many times a second; asking again more often than this would only heat the machine.
const GATHER_MS = 250

/** Connects the queries with the archive: news make them stale, a new port makes all of them stale. */
export function connectArchive(): void {
  let gathered = new Set<Topic>()
  let lastFlush = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = (): void => {
    const topics = gathered
    gathered = new Set()
    timer = undefined
    lastFlush = performance.now()
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey[0], topics) })
  }
  listenForArchive({
    onChanged: (topics) => {
      for (const topic of topics) gathered.add(topic)
      timer ??= setTimeout(flush, Math.max(0, GATHER_MS - (performance.now() - lastFlush)))
    },
    onConnected: () => void queryClient.invalidateQueries()
  })
}

function concerns(channel: unknown, topics: ReadonlySet<Topic>): boolean {
  const wanted = Object.entries(topicsOf).find(([name]) => name === channel)?.[1]
  return wanted?.some((topic) => topics.has(topic)) ?? false
}
