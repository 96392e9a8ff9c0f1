/** The panes in the order of F6. Each is a labelled region whose `data-focus` element takes the focus. */
const panes = ['sidebar', 'list', 'reader', 'inspector'] as const
export type PaneName = (typeof panes)[number]

const paneElement = (name: PaneName): HTMLElement | null => document.querySelector(`[data-pane="${name}"]`)

export function focusPane(name: PaneName): boolean {
  const pane = paneElement(name)
  const target =
    pane?.querySelector<HTMLElement>('[role=listbox], [role=grid], [role=tree], [data-focus]') ?? pane
  target?.focus()
  return target !== null && target !== undefined
}

export function focusNextPane(step: 1 | -1): void {
  const shown = panes.filter((name) => paneElement(name))
  const here = shown.findIndex((name) => paneElement(name)?.contains(document.activeElement))
  const next = shown[(Math.max(here, step === 1 ? -1 : 0) + step + shown.length) % shown.length]
  if (next) focusPane(next)
}

export const focusReader = (): void => void focusPane('reader')

const readerBox = (): HTMLElement | null =>
  paneElement('reader')?.querySelector<HTMLElement>('[data-focus]') ?? null

/** Reads on by a screen, keeping two lines in sight. */
export function scrollReader(direction: 1 | -1): void {
  const box = readerBox()
  box?.scrollBy({ top: direction * (box.clientHeight - 56) })
}
