import { main } from '../ui/main-client.ts'
import { tellProblem } from '../ui/toasts.ts'

/** What is stored stays; the import can be resumed from its ledger. Resolves when it has ended. */
export async function cancelImport(importId: number): Promise<void> {
  const result = await main.request('import:cancel', { importId })
  if (!result.ok) tellProblem(result.error.message)
}

export async function resumeImport(importId: number): Promise<void> {
  const result = await main.request('import:resume', { importId })
  if (!result.ok) tellProblem(result.error.message)
}
