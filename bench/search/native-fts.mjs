import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isOnPath } from '../../scripts/runtime/packages.mjs'

// The same tokenizer as ours, one column, no file written safely: what FTS5 can do at most on this machine.
const PREPARE = (corpus) => `
CREATE TABLE texts (id INTEGER PRIMARY KEY, body TEXT);
INSERT INTO texts (body) SELECT CAST(data AS TEXT) FROM fsdir('${corpus}') WHERE name LIKE '%.txt';`
const INDEX = `
PRAGMA synchronous = off;
CREATE VIRTUAL TABLE articles USING fts5(body, content='', tokenize='unicode61 remove_diacritics 2');
.timer on
INSERT INTO articles (rowid, body) SELECT id, body FROM texts;`

/** The `sqlite3` shell on the same texts; null where it is missing. Its own clock: ms, thousandths of a second. */
export function nativeFts(folder, corpus) {
  if (!isOnPath('sqlite3')) return null
  const file = join(folder, 'native.sqlite')
  const run = (sql) => {
    const { stdout, status, stderr } = spawnSync('sqlite3', ['-batch', file], {
      input: sql,
      encoding: 'utf8',
      maxBuffer: 2 ** 28
    })
    if (status !== 0) throw new Error(`sqlite3: ${stderr}`)
    return [...stdout.matchAll(/^Run Time: real ([\d.]+)/gm)].map(([, seconds]) => Number(seconds) * 1000)
  }
  return {
    /** Articles a second. */
    index: (count) => {
      rmSync(file, { force: true })
      run(PREPARE(corpus.replaceAll("'", "''")))
      const [ms] = run(INDEX)
      run('DROP TABLE texts;')
      return (count / ms) * 1000
    },
    isThere: () => existsSync(file),
    /** ms of each FTS5 expression, warm: all hits with their rank, as our worker gives them. */
    times: (matches) => {
      const query = (match) =>
        `SELECT count(*), sum(rank) FROM articles WHERE articles MATCH '${match.replaceAll("'", "''")}';`
      const all = matches.map(query).join('\n')
      return run(`PRAGMA cache_size = -32000;\n${all}\n.timer on\n${all}`)
    }
  }
}
