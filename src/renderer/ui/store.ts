import { useSyncExternalStore } from 'react'

export type Store<State> = {
  readonly get: () => State
  readonly set: (change: Partial<State>) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A small store for what only the window knows (which shelf, which dialog); all data comes from the archive. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
  }
}

export function useStore<State extends object, Part>(
  store: Store<State>,
  select: (state: State) => Part
): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
