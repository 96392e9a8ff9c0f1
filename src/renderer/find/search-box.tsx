import './search-box.css'
import { Search, X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { formatCount } from '../ui/format.ts'
import { IconButton } from '../ui/primitives/button.tsx'
import { KeyHint } from '../ui/primitives/key-hint.tsx'
import { focusPane } from '../ui/shell/panes.ts'
import { SEARCH_BOX } from '../ui/shell/top-bar.tsx'
import { search, useView } from '../ui/view.ts'
import { rememberSearch } from './past-searches.ts'
import { useSuggestions } from './use-suggestions.ts'

const TYPING_PAUSE_MS = 180

/** One box over everything; searches while typing, after a short pause, and at once on Enter. */
export function SearchBox(): ReactNode {
  const text = useView((state) => state.text)
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  const [caret, setCaret] = useState(0)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const box = useRef<HTMLInputElement>(null)
  const listId = useId()
  // The search can also be changed from elsewhere (a facet, a saved search): then the box follows.
  if (known !== text) {
    setKnown(text)
    setTyped(text)
  }
  useEffect(() => {
    const timer = setTimeout(() => search(typed), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const suggestions = useSuggestions(typed, caret, open)
  const shown = open && suggestions.length > 0

  const type = (next: string, nextCaret: number): void => {
    setTyped(next)
    setCaret(nextCaret)
    setOpen(true)
    setAt(-1)
  }
  const take = (index: number): void => {
    const suggestion = suggestions[index]
    if (!suggestion) return
    type(suggestion.text, suggestion.caret)
    setOpen(!suggestion.whole)
    requestAnimationFrame(() => box.current?.setSelectionRange(suggestion.caret, suggestion.caret))
  }
  const clear = (): void => {
    setTyped('')
    search('')
    box.current?.focus()
  }
  const go = (): void => {
    setOpen(false)
    search(typed)
    rememberSearch(typed)
    focusPane('list')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      if (shown) setOpen(false)
      else if (typed) clear()
      return
    }
    const chosen = shown && at >= 0
    if (event.key === 'ArrowDown' && shown) setAt(Math.min(suggestions.length - 1, at + 1))
    else if (event.key === 'ArrowUp' && shown) setAt(Math.max(-1, at - 1))
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(at)
    else if (event.key === 'Enter' || event.key === 'ArrowDown') go()
    else return
    event.preventDefault()
  }
  return (
    <div className="search-box" role="search">
      <Search size={14} aria-hidden />
      <input
        ref={box}
        id={SEARCH_BOX}
        type="text"
        role="combobox"
        aria-label="Search the archive"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && at >= 0 ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder="Search: words, “a phrase”, source:, speaker:, date:2015…"
        value={typed}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => type(target.value, target.selectionStart ?? target.value.length)}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {typed ? (
        <IconButton label="Clear the search" className="tiny" onClick={clear}>
          <X size={13} aria-hidden />
        </IconButton>
      ) : (
        <KeyHint of="search" />
      )}
      {shown ? (
        <ul className="search-suggestions" id={listId} role="listbox" aria-label="Suggestions">
          {suggestions.map((suggestion, index) => (
            <li
              key={suggestion.label}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              // Before the box loses the focus, which closes the list.
              onPointerDown={(event) => {
                event.preventDefault()
                take(index)
              }}
            >
              <span dir="auto">{suggestion.label}</span>
              <small>{suggestion.count === null ? suggestion.about : formatCount(suggestion.count)}</small>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
