import type { ImportRecord } from '#shared/import/ledger.ts'
import { messageOf } from '#shared/result.ts'
import { plural } from '../ui/format.ts'
import { main } from '../ui/main-client.ts'
import { tell, tellProblem } from '../ui/toasts.ts'
import { allLines } from './all-lines.ts'
import { ledgerText } from './import-words.ts'

export async function copyLedger(record: ImportRecord): Promise<void> {
  try {
    const lines = await allLines({ importId: record.id, outcome: null })
    const result = await main.request('clipboard:write', { text: ledgerText(record, lines) })
    if (result.ok) tell(`Ledger copied: ${plural(lines.length, 'file')}`)
    else tellProblem(`The ledger could not be copied: ${result.error.message}`)
  } catch (thrown) {
    tellProblem(`The ledger could not be read: ${messageOf(thrown)}`)
  }
}
