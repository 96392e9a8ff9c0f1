import { outcomes } from '#shared/import/ledger.ts'
import type { Archive } from '../archive.ts'
import { groupBy } from '../group-by.ts'
import type { Findings } from './findings.ts'

/** Each import's ledger must balance: files = imported + duplicate + skipped + failed. */
export async function checkImports({ db, listings }: Archive, findings: Findings): Promise<void> {
  const brought = groupBy(listings.articles.all(), ({ importId }) => importId)
  for (const { id, title, state, files, counts } of await db.imports.toArray()) {
    const name = `The import “${title}” (${String(id)})`
    let lines = 0
    for (const outcome of outcomes) {
      const real = await db.importFiles.where({ importId: id, outcome }).count()
      lines += real
      findings.expect(
        real === counts[outcome],
        `${name} counts ${String(counts[outcome])} ${outcome} files, but its ledger has ${String(real)}.`
      )
    }
    findings.expect(
      state !== 'done' || lines === files,
      `${name} met ${String(files)} files, but its ledger has ${String(lines)}.`
    )
    const articles = brought.get(id)?.length ?? 0
    findings.expect(
      articles === counts.articles,
      `${name} counts ${String(counts.articles)} articles, but brought ${String(articles)}.`
    )
  }
}
