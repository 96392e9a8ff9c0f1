import { useId, type ReactNode } from 'react'
import type { QuoteFilter } from '#shared/query/list-query.ts'
import { formatCount, formatMoment } from '../ui/format.ts'
import { SelectField, TextField } from '../ui/primitives/field.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { speakersLike } from './speakers-like.ts'

export const stateChoices = {
  review: { label: 'To review', states: ['suggested'] },
  kept: { label: 'Kept', states: ['accepted', 'edited'] },
  open: { label: 'To review and kept', states: ['suggested', 'accepted', 'edited'] },
  confirm: { label: 'Place to confirm', states: ['suggested', 'accepted', 'edited'] },
  rejected: { label: 'Rejected', states: ['rejected'] }
} as const satisfies Record<string, { label: string; states: QuoteFilter['states'] }>
export type StateChoice = keyof typeof stateChoices

/** What is typed and chosen; empty strings filter nothing. Dates as typed: 2015, 2015-09 or 2015-09-18. */
export type Chosen = {
  readonly text: string
  readonly speaker: string
  readonly source: string
  readonly tagId: string
  readonly importId: string
  readonly from: string
  readonly to: string
  readonly state: StateChoice
}
export const nothingChosen: Chosen = {
  text: '',
  speaker: '',
  source: '',
  tagId: '',
  importId: '',
  from: '',
  to: '',
  state: 'open'
}

const orNull = (text: string): string | null => text.trim() || null
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/
const dateOrNull = (text: string): string | null => (DATE.test(text.trim()) ? text.trim() : null)

export const filterOf = (chosen: Chosen, text: string): QuoteFilter => ({
  text,
  speaker: orNull(chosen.speaker),
  source: orNull(chosen.source),
  tagId: orNull(chosen.tagId),
  ...(chosen.importId ? { importId: Number(chosen.importId) } : {}),
  from: dateOrNull(chosen.from),
  to: dateOrNull(chosen.to),
  ...(chosen.state === 'confirm' ? { toConfirm: true } : {}),
  states: stateChoices[chosen.state].states
})

type Props = { readonly chosen: Chosen; readonly onChange: (chosen: Chosen) => void }

/** Narrows the quotes by who said them, where and when they were printed, and how far their review is. */
export function QuoteFilters({ chosen, onChange }: Props): ReactNode {
  const facets = useArchive('quotes:facets', {}).data
  const tags = useArchive('tags:list', {}).data?.tags ?? []
  const imports = useArchive('imports:list', {}).data?.imports ?? []
  const speakers = useId()
  const set = (change: Partial<Chosen>): void => onChange({ ...chosen, ...change })
  return (
    <div className="quote-filters" role="group" aria-label="Filters">
      <SelectField
        label="Show"
        value={chosen.state}
        choices={Object.entries(stateChoices).map(([value, { label }]) => [value, label] as const)}
        onChange={({ target }) => {
          const state = stateNames.find((name) => name === target.value)
          if (state) set({ state })
        }}
      />
      <TextField
        label="Speaker"
        list={speakers}
        placeholder="Anyone"
        value={chosen.speaker}
        onChange={({ target }) => set({ speaker: target.value })}
      />
      <datalist id={speakers}>
        {speakersLike(facets?.speakers ?? [], chosen.speaker).map(({ name, count }) => (
          <option key={name} value={name}>
            {formatCount(count)}
          </option>
        ))}
      </datalist>
      <SelectField
        label="Source"
        value={chosen.source}
        choices={[
          ['', 'Any source'],
          ...(facets?.sources ?? []).map(
            ({ name, count }) => [name, `${name} (${formatCount(count)})`] as const
          )
        ]}
        onChange={({ target }) => set({ source: target.value })}
      />
      <SelectField
        label="Tag"
        value={chosen.tagId}
        choices={[['', 'Any tag'], ...tags.map(({ id, name }) => [id, name] as const)]}
        onChange={({ target }) => set({ tagId: target.value })}
      />
      <SelectField
        label="Import"
        value={chosen.importId}
        choices={[
          ['', 'Any import'],
          ...imports.map(
            ({ id, title, started }) => [String(id), `${title}, ${formatMoment(started)}`] as const
          )
        ]}
        onChange={({ target }) => set({ importId: target.value })}
      />
      <TextField
        label="Printed from"
        placeholder="2015-09-18"
        value={chosen.from}
        onChange={({ target }) => set({ from: target.value })}
      />
      <TextField
        label="to"
        placeholder="2015-10"
        value={chosen.to}
        onChange={({ target }) => set({ to: target.value })}
      />
    </div>
  )
}

// Object.keys forgets its key type; these are the keys of the table above.
const stateNames = Object.keys(stateChoices) as StateChoice[]
