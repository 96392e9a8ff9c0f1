/** Raised whenever an index made by an older version must not be used any more: it is then made afresh. */
export const INDEX_VERSION = 1

// Contentless: the words' places only, 43 MB instead of 114 MB at 20,000 articles (docs: search-engines); rows can still be
// replaced and deleted. The texts stay in IndexedDB, where hits are marked by the same rules (shared/query/search-words.ts).
export const CREATE = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE VIRTUAL TABLE articles USING fts5(
    headline, byline, source, text, captions, note,
    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
  );`

// Weights in the order of the columns: a headline says what a story is about.
export const FIND = `
  SELECT rowid FROM articles WHERE articles MATCH ? AND rank MATCH 'bm25(10.0, 4.0, 2.0, 1.0, 1.0, 4.0)' ORDER BY rank, rowid DESC`

export const WRITE = `
  INSERT OR REPLACE INTO articles (rowid, headline, byline, source, text, captions, note) VALUES (?, ?, ?, ?, ?, ?, ?)`

export const IS_KNOWN = 'SELECT 1 FROM articles WHERE rowid = ?'
