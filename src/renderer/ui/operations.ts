import type { Command } from '#shared/operations/command.ts'
import { askArchive } from './archive-client.ts'
import { tell, tellProblem } from './toasts.ts'

/** Carries out a person's change through the archive's one door. False when it was refused (the person was told). */
export async function apply(command: Command, say: 'say' | 'quiet' = 'quiet'): Promise<boolean> {
  const result = await askArchive('operations:apply', { command })
  if (!result.ok) {
    tellProblem(result.error.message)
    return false
  }
  if (say === 'say') tell(result.value.label, { label: 'Undo', run: () => void undo() })
  return true
}

export async function undo(): Promise<void> {
  const result = await askArchive('operations:undo', {})
  if (!result.ok) tellProblem(result.error.message)
  else if (result.value.label === null) tell('Nothing to undo')
  else tell(`Undone: ${result.value.label}`, { label: 'Redo', run: () => void redo() })
}

export async function redo(): Promise<void> {
  const result = await askArchive('operations:redo', {})
  if (!result.ok) tellProblem(result.error.message)
  else if (result.value.label === null) tell('Nothing to redo')
  else tell(`Done again: ${result.value.label}`, { label: 'Undo', run: () => void undo() })
}
