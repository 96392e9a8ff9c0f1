import type { Table } from 'dexie'

const CHUNK = 500

/** All rows of a table by primary key, a few at a time: a whole archive does not fit into memory. */
export async function* inChunks<Row, Key>(
  table: Table<Row, Key>,
  keyOf: (row: Row) => Key
): AsyncGenerator<Row[]> {
  let rows = await table.orderBy(':id').limit(CHUNK).toArray()
  while (rows.length > 0) {
    yield rows
    const last = rows.at(-1)
    rows = last === undefined ? [] : await table.where(':id').above(keyOf(last)).limit(CHUNK).toArray()
  }
}
