import { openDialog } from '../ui/dialogs.ts'
import { main } from '../ui/main-client.ts'
import { tellProblem } from '../ui/toasts.ts'

/** Lets the person choose in the system's own dialog, then shows what was found there. */
export async function chooseAndImport(kind: 'files' | 'folder'): Promise<void> {
  const result = await main.request('import:choose', { kind })
  if (!result.ok) tellProblem(result.error.message)
  else if (result.value.paths.length > 0) openDialog({ kind: 'import', paths: result.value.paths })
}
