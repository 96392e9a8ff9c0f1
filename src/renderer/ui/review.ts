import { view } from './view.ts'

let waiting: number | null = null

/** Opens the quotes on what is still to be reviewed of an import. */
export function reviewImport(importId: number): void {
  waiting = importId
  view.set({ screen: 'quotes', text: '' })
}

/** The import that the screen of quotes was opened for; asked for once, when the screen begins. */
export function takeImportToReview(): number | null {
  const importId = waiting
  waiting = null
  return importId
}
