import { createStore, useStore } from '../ui/store.ts'

type Steps = { readonly asked: number; readonly step: 1 | -1 }
const steps = createStore<Steps>({ asked: 0, step: 1 })

/** Asks the reader for the next or previous hit, from anywhere in the window. */
export const stepHit = (step: 1 | -1): void => steps.set({ asked: steps.get().asked + 1, step })

export const useStepsAsked = (): Steps => useStore(steps, (state) => state)
