/**
 * Every key of the window, in one table: it drives the handlers, the hints beside actions and the shortcut sheet.
 * Areas that can be active together must not share a key (see shortcuts.test.ts).
 */
type Shortcut = {
  readonly id: string
  readonly area: Area
  readonly keys: readonly string[]
  readonly label: string
  /** Also while a text field has the focus. */
  readonly whileTyping?: true
}

export const areas = {
  everywhere: 'Everywhere',
  move: 'In every list',
  row: 'Articles and cuttings',
  articles: 'Article list',
  collection: 'Collection',
  reader: 'Reader',
  quote: 'Quotes',
  speakers: 'Speakers',
  shelf: 'Sidebar'
} as const
export type Area = keyof typeof areas

/** Which areas listen at the same time. */
export const contexts: readonly (readonly Area[])[] = [
  ['everywhere', 'move', 'row', 'articles'],
  ['everywhere', 'move', 'row', 'collection'],
  ['everywhere', 'reader', 'quote'],
  ['everywhere', 'move', 'quote'],
  ['everywhere', 'move', 'speakers'],
  ['everywhere', 'shelf']
]

export const shortcuts = [
  { id: 'search', area: 'everywhere', keys: ['Ctrl+K'], label: 'Search the archive', whileTyping: true },
  {
    id: 'find-in-article',
    area: 'everywhere',
    keys: ['Ctrl+F'],
    label: 'Find in the article',
    whileTyping: true
  },
  { id: 'next-hit', area: 'everywhere', keys: ['F3'], label: 'Next hit in the article', whileTyping: true },
  {
    id: 'previous-hit',
    area: 'everywhere',
    keys: ['Shift+F3'],
    label: 'Previous hit in the article',
    whileTyping: true
  },
  { id: 'undo', area: 'everywhere', keys: ['Ctrl+Z'], label: 'Undo' },
  { id: 'redo', area: 'everywhere', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], label: 'Redo' },
  { id: 'import-files', area: 'everywhere', keys: ['Ctrl+O'], label: 'Import files', whileTyping: true },
  {
    id: 'import-folder',
    area: 'everywhere',
    keys: ['Ctrl+Shift+O'],
    label: 'Import a folder',
    whileTyping: true
  },
  { id: 'export', area: 'everywhere', keys: ['Ctrl+E'], label: 'Export', whileTyping: true },
  { id: 'show-library', area: 'everywhere', keys: ['Alt+1'], label: 'Library', whileTyping: true },
  { id: 'show-quotes', area: 'everywhere', keys: ['Alt+2'], label: 'Quotes', whileTyping: true },
  { id: 'show-imports', area: 'everywhere', keys: ['Alt+3'], label: 'Imports', whileTyping: true },
  { id: 'show-check', area: 'everywhere', keys: ['Alt+4'], label: 'Check quotes', whileTyping: true },
  { id: 'show-speakers', area: 'everywhere', keys: ['Alt+5'], label: 'Speakers', whileTyping: true },
  { id: 'show-insights', area: 'everywhere', keys: ['Alt+6'], label: 'Insights', whileTyping: true },
  { id: 'show-backups', area: 'everywhere', keys: ['Alt+7'], label: 'Backups', whileTyping: true },
  {
    id: 'toggle-sidebar',
    area: 'everywhere',
    keys: ['Ctrl+B'],
    label: 'Show or hide the sidebar',
    whileTyping: true
  },
  {
    id: 'toggle-inspector',
    area: 'everywhere',
    keys: ['Ctrl+I'],
    label: 'Show or hide the inspector',
    whileTyping: true
  },
  { id: 'next-pane', area: 'everywhere', keys: ['F6'], label: 'Next pane', whileTyping: true },
  { id: 'previous-pane', area: 'everywhere', keys: ['Shift+F6'], label: 'Previous pane', whileTyping: true },
  { id: 'shortcuts', area: 'everywhere', keys: ['F1', '?'], label: 'This sheet' },

  {
    id: 'down',
    area: 'move',
    keys: ['ArrowDown', 'Shift+ArrowDown'],
    label: 'Next (Shift extends the selection)'
  },
  { id: 'up', area: 'move', keys: ['ArrowUp', 'Shift+ArrowUp'], label: 'Previous (Shift extends)' },
  { id: 'page-down', area: 'move', keys: ['PageDown', 'Shift+PageDown'], label: 'A screen down' },
  { id: 'page-up', area: 'move', keys: ['PageUp', 'Shift+PageUp'], label: 'A screen up' },
  { id: 'first', area: 'move', keys: ['Home', 'Shift+Home'], label: 'First' },
  { id: 'last', area: 'move', keys: ['End', 'Shift+End'], label: 'Last' },
  { id: 'select-all', area: 'move', keys: ['Ctrl+A'], label: 'Select all' },
  { id: 'clear', area: 'move', keys: ['Escape'], label: 'Select only the current one' },

  { id: 'open', area: 'row', keys: ['Enter'], label: 'Go to the text' },
  { id: 'read-on', area: 'row', keys: ['Space'], label: 'Read on: the next screen of the text' },
  { id: 'read-back', area: 'row', keys: ['Shift+Space'], label: 'Read back' },
  { id: 'tag', area: 'row', keys: ['T'], label: 'Tag…' },
  {
    id: 'tag-number',
    area: 'row',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    label: 'Put the tag of that number on or off'
  },
  { id: 'collect', area: 'row', keys: ['G'], label: 'Gather into a collection…' },
  { id: 'correct', area: 'row', keys: ['F2'], label: 'Correct a field…' },
  { id: 'trash', area: 'articles', keys: ['Delete'], label: 'Move to the trash (in the trash: restore)' },

  { id: 'remove-item', area: 'collection', keys: ['Delete'], label: 'Remove from the collection' },
  { id: 'note-item', area: 'collection', keys: ['N'], label: 'Note on this place in the collection' },
  { id: 'check-items', area: 'collection', keys: ['V'], label: 'Check its quotes against the archive' },
  { id: 'item-up', area: 'collection', keys: ['Alt+ArrowUp'], label: 'Move up' },
  { id: 'item-down', area: 'collection', keys: ['Alt+ArrowDown'], label: 'Move down' },

  { id: 'make-quote', area: 'reader', keys: ['Q'], label: 'Make a quote of the selected text' },
  { id: 'next-quote', area: 'reader', keys: ['J'], label: 'Next quote' },
  { id: 'previous-quote', area: 'reader', keys: ['K'], label: 'Previous quote' },

  { id: 'accept', area: 'quote', keys: ['A'], label: 'Accept' },
  { id: 'edit', area: 'quote', keys: ['E'], label: 'Edit speaker and bounds…' },
  { id: 'reject', area: 'quote', keys: ['R'], label: 'Reject' },
  { id: 're-attribute', area: 'quote', keys: ['S'], label: 'Say who spoke…' },
  { id: 'place-quote', area: 'quote', keys: ['Y'], label: 'Confirm where it stands in a changed text' },
  { id: 'copy', area: 'quote', keys: ['C'], label: 'Copy with citation' },
  { id: 'note', area: 'quote', keys: ['N'], label: 'Note…' },
  { id: 'tag-quote', area: 'quote', keys: ['T'], label: 'Tag…' },
  { id: 'collect-quote', area: 'quote', keys: ['G'], label: 'Gather into a collection…' },
  { id: 'lineage', area: 'quote', keys: ['L'], label: 'Where else these words were printed' },
  { id: 'speaker-page', area: 'quote', keys: ['P'], label: 'Page of the speaker' },
  { id: 'show-in-article', area: 'quote', keys: ['Enter'], label: 'Show in the article' },

  { id: 'rename-speaker', area: 'speakers', keys: ['F2'], label: 'Rename a speaker…' },
  { id: 'merge-speaker', area: 'speakers', keys: ['M'], label: 'Merge with another spelling…' },

  { id: 'rename', area: 'shelf', keys: ['F2'], label: 'Rename a tag or collection…' },
  { id: 'move-into', area: 'shelf', keys: ['M'], label: 'Move into…' },
  { id: 'delete', area: 'shelf', keys: ['Delete'], label: 'Delete a tag or collection' }
] as const satisfies readonly Shortcut[]
export type ShortcutId = (typeof shortcuts)[number]['id']

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** "Ctrl+Shift+Z", "Q", "F6", "?": the name that the table uses. Command counts as Ctrl. */
export function chordOf(event: Pressed): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key
  // A sign such as "?" already says that Shift was held; for letters it is told apart.
  const sign = key.length === 1 && !/\p{L}/u.test(key)
  const parts = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '']
  return [...parts, event.shiftKey && !sign ? 'Shift' : '', key].filter(Boolean).join('+')
}

export function findShortcut(event: Pressed, active: readonly Area[], typing: boolean): ShortcutId | null {
  const chord = chordOf(event)
  const found = shortcuts.find(
    (entry: Shortcut) =>
      active.includes(entry.area) && entry.keys.includes(chord) && (!typing || entry.whileTyping)
  )
  return found?.id ?? null
}

/** As a person reads it: "Ctrl K", "a", "↓". */
export function keyHint(id: ShortcutId): string {
  return readableChord(shortcuts.find((entry) => entry.id === id)?.keys[0] ?? '')
}

const readable: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn'
}
export function readableChord(chord: string): string {
  if (/^\p{L}$/u.test(chord)) return chord.toLowerCase()
  return chord
    .split('+')
    .map((key) => readable[key] ?? key)
    .join(' ')
}
