/** Raised whenever an index made by an older version must not be used any more: it is then made afresh. */
export const INDEX_VERSION = 3

// Contentless: the words' places only, 43 MB instead of 114 MB at 20,000 articles (docs: search-engines); rows can still be
// replaced and deleted. The texts stay in IndexedDB, where hits are marked by the same rules (shared/query/search-words.ts).
// hashsize: bytes of new entries that are gathered before they become a segment; a batch then makes one, not a dozen.
export const CREATE = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE VIRTUAL TABLE articles USING fts5(
    headline, byline, source, text, captions, note, headline_stems, text_stems,
    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
  );
  INSERT INTO articles (articles, rank) VALUES ('hashsize', 16000000);
  CREATE VIRTUAL TABLE words USING fts5vocab(articles, 'col');
  CREATE VIRTUAL TABLE terms USING fts5vocab(articles, 'row');`

// The words as written and, where a word is not its own stem, its stem in a column beside: a stemmed index alone finds
// nothing for a prefix that is longer than the stem (immigra*).
//
// Weights in the order of the columns: a headline says what a story is about, and a word as written more than its stem.
export const FIND_RANKED = `
  SELECT rowid, rank FROM articles
  WHERE articles MATCH ? AND rank MATCH 'bm25(10.0, 4.0, 2.0, 1.0, 1.0, 4.0, 5.0, 0.5)'`
export const FIND = 'SELECT rowid FROM articles WHERE articles MATCH ?'

export const columns = [
  'headline',
  'byline',
  'source',
  'text',
  'captions',
  'note',
  'headline_stems',
  'text_stems'
] as const

export const WRITE = `
  INSERT OR REPLACE INTO articles (rowid, ${columns.join(', ')})
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

export const IS_KNOWN = 'SELECT 1 FROM articles WHERE rowid = ?'
/** The index's own words that begin so, with the number of articles that have them; stems are not words. */
export const WORDS_LIKE = `
  SELECT term, sum(doc) FROM words
  WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ? AND col NOT IN ('headline_stems', 'text_stems')
  GROUP BY term`

export const IDS = 'SELECT rowid FROM articles'
export const REMOVE = 'DELETE FROM articles WHERE rowid = ?'
export const HOLDS = 'SELECT 1 FROM articles WHERE rowid = ? AND articles MATCH ?'
/** Throws where the structure is damaged (https://www.sqlite.org/fts5.html#the_integrity_check_command). */
export const CHECK_STRUCTURE = "INSERT INTO articles (articles) VALUES ('integrity-check')"

export const ARTICLES_WITH = 'SELECT doc FROM terms WHERE term = ?'
