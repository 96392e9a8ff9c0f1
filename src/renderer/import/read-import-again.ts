import { askArchive } from '../ui/archive-client.ts'
import { openDialog } from '../ui/dialogs.ts'
import { tell, tellProblem } from '../ui/toasts.ts'

/** Asks for the dialog that reads the originals of an import again; articles in the trash are left alone. */
export async function readImportAgain(importId: number): Promise<void> {
  const result = await askArchive('articles:ids', {
    query: { scope: { kind: 'import', id: importId }, text: '', sort: { by: 'imported', descending: false } }
  })
  if (!result.ok) return tellProblem(result.error.message)
  const { ids } = result.value
  if (ids.length === 0) tell('No article of this import is in the library any more')
  else openDialog({ kind: 'reread', articleIds: ids })
}
