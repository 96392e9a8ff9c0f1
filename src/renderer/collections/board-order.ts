import type { BoardOrder } from '#shared/quotes/board-groups.ts'
import { createStore } from '../ui/store.ts'

/** How boards are grouped in this window: kept while a person goes to an article and back. */
export const boardOrder = createStore<{ readonly by: BoardOrder }>({ by: 'order' })
export const chooseBoardOrder = (by: BoardOrder): void => boardOrder.set({ by })
