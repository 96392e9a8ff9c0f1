import './choose-list.css'
import { useState, type ReactNode } from 'react'
import { foldKey } from '#shared/collections/fold-key.ts'

export type Choice = {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly mark?: ReactNode
  readonly state?: 'all' | 'some' | 'none'
}

type Props = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly onChoose: (choice: Choice) => void
  /** Offered when no choice has the typed name. */
  readonly onCreate?: (name: string) => void
  /** How many are drawn at once: of thousands, those that nobody scrolls to only cost time. */
  readonly most?: number
}

const stateWords = { all: '✓', some: '–', none: '' } as const

/** Type to narrow, arrows to move, Enter to choose or to create what is not there. */
export function ChooseList({ label, choices, onChoose, onCreate, most = Infinity }: Props): ReactNode {
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const key = foldKey(typed)
  const like = key ? choices.filter(({ path }) => foldKey(path).includes(key)) : choices
  const shown = like.slice(0, most)
  const exact = shown.some(({ name }) => foldKey(name) === key)
  const creates = onCreate !== undefined && key !== '' && !exact
  const count = shown.length + (creates ? 1 : 0)
  const here = Math.min(place, Math.max(0, count - 1))
  const choose = (index: number): void => {
    const choice = shown[index]
    if (choice) onChoose(choice)
    else if (creates) {
      onCreate(typed.trim())
      setTyped('')
    }
  }
  return (
    <div className="choose">
      <input
        className="input"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls="choose-list"
        aria-activedescendant={count > 0 ? `choose-${here}` : undefined}
        autoFocus
        placeholder={`${label}…`}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setPlace(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setPlace(Math.min(here + 1, count - 1))
          else if (event.key === 'ArrowUp') setPlace(Math.max(0, here - 1))
          else if (event.key === 'Enter') choose(here)
          else return
          event.preventDefault()
        }}
      />
      <ul id="choose-list" role="listbox" aria-label={label}>
        {shown.map((choice, index) => (
          <li
            key={choice.id}
            id={`choose-${index}`}
            role="option"
            aria-selected={index === here}
            aria-checked={
              choice.state === undefined
                ? undefined
                : choice.state === 'some'
                  ? 'mixed'
                  : choice.state === 'all'
            }
            onClick={() => choose(index)}
          >
            {choice.state === undefined ? null : (
              <span className="choose-state">{stateWords[choice.state]}</span>
            )}
            {choice.mark}
            {choice.path}
          </li>
        ))}
        {creates ? (
          <li
            id={`choose-${shown.length}`}
            role="option"
            aria-selected={here === shown.length}
            onClick={() => choose(shown.length)}
          >
            Create “{typed.trim()}”
          </li>
        ) : null}
      </ul>
      {count === 0 ? <p className="field-hint">There is none yet: type a name.</p> : null}
    </div>
  )
}
