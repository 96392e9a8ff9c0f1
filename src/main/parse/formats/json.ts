import { fail } from '#shared/result.ts'
import { found, type Format } from '../format.ts'
import { findArticles } from '../json/find-articles.ts'
import { looksLikeJson } from '../json/looks-like-json.ts'
import { parseJson } from '../json/parse-json.ts'
import { readJsonArticle } from '../json/read-json-article.ts'
import { jsonTable } from '../tables/json-table.ts'
import { readRows } from '../tables/read-rows.ts'

/** JSON by the usual keys: one article, a list, a list in a wrapper, or one object a line. */
export const json: Format = {
  name: 'json',
  sniff: looksLikeJson,
  parse: (source) => {
    const decoded = source.decode()
    if (!decoded.ok) return decoded
    const value = parseJson(decoded.value.text)
    if (!value.ok) return value
    const articles = findArticles(value.value)
    const table = articles.length === 0 ? jsonTable(value.value) : null
    const rows = table && readRows(table, source.columns)
    if (rows && (rows.ok || rows.error.code === 'needs-columns')) return rows
    if (articles.length === 0)
      return fail('not-an-article', 'The JSON holds no article: no title with a text was found in it.')
    return found(...articles.map((article) => readJsonArticle(article)))
  }
}
