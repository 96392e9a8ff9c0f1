import type { Table } from 'dexie'
import type { ArchiveDatabase } from '../database.ts'

/**
 * Tables that are made from others, or that only this database can use: the lists kept for speed, the outboxes of the
 * search index and of the journal. Every other table, also one that comes later, is part of a backup.
 */
const derived: ReadonlySet<string> = new Set(['articleList', 'quoteList', 'itemList', 'reindex', 'journal'])

export const backedUpTables = (db: ArchiveDatabase): Table[] =>
  db.tables.filter(({ name }) => !derived.has(name))
