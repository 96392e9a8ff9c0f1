import { createStore } from './store.ts'

export type Toast = {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'problem'
  readonly action: { readonly label: string; readonly run: () => void } | null
}

export const toasts = createStore<{ readonly shown: readonly Toast[] }>({ shown: [] })
let last = 0

const STAY_MS = 6000
const MOST = 4

export function dismissToast(id: number): void {
  toasts.set({ shown: toasts.get().shown.filter((toast) => toast.id !== id) })
}

/** Says what was done, for a few seconds. */
export function tell(text: string, action: Toast['action'] = null): void {
  const id = show({ text, tone: 'plain', action })
  setTimeout(() => dismissToast(id), STAY_MS)
}

/** Says what went wrong and what to do; stays until it is closed. */
export function tellProblem(text: string): void {
  show({ text, tone: 'problem', action: null })
}

function show(toast: Omit<Toast, 'id'>): number {
  const id = ++last
  // "Undo" takes back the last change: beside a newer one, an older message would promise what it cannot do.
  const others = toasts
    .get()
    .shown.filter(({ text, tone }) => text !== toast.text && (tone === 'problem' || toast.tone === 'problem'))
  toasts.set({ shown: [...others, { ...toast, id }].slice(-MOST) })
  return id
}
