import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SpeakerPage } from '#shared/people/speakers.ts'
import { formatCount, formatWhen } from '../ui/format.ts'
import { apply } from '../ui/operations.ts'
import { IconButton } from '../ui/primitives/button.tsx'

/** Under which spellings and offices the speaker was printed, and by whom. */
export function SpeakerFacts({ page }: { readonly page: SpeakerPage }): ReactNode {
  const { name, spellings, offices, sources } = page
  return (
    <aside className="speaker-facts" aria-label="About the speaker" tabIndex={0}>
      {spellings.length > 1 || spellings[0]?.name !== name ? (
        <>
          <h3>Printed as</h3>
          <ul>
            {spellings.map((spelling) => (
              <li key={spelling.name}>
                <span dir="auto">{spelling.name}</span>
                <b>{formatCount(spelling.count)}</b>
                {spelling.name === name ? null : (
                  <IconButton
                    label={`Take “${spelling.name}” out of this speaker`}
                    onClick={() =>
                      void apply({ do: 'people:split', name, spellings: [spelling.name] }, 'say')
                    }
                  >
                    <X size={13} aria-hidden />
                  </IconButton>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {offices.length > 0 ? (
        <>
          <h3>Role and affiliation</h3>
          <Counted rows={offices} />
        </>
      ) : null}
      <h3>Printed by</h3>
      <Counted rows={sources} />
    </aside>
  )
}

function Counted({ rows }: { readonly rows: SpeakerPage['sources'] }): ReactNode {
  return (
    <ul>
      {rows.map(({ name, count, first, last }) => (
        <li key={name}>
          <span dir="auto">{name}</span>
          <b>{formatCount(count)}</b>
          <small>{whenWords(first, last)}</small>
        </li>
      ))}
    </ul>
  )
}

function whenWords(first: string | null, last: string | null): string {
  if (first === null || last === null) return 'date unknown'
  const [from, to] = [formatWhen(first.slice(0, 10)), formatWhen(last.slice(0, 10))]
  return from === to ? from : `${from} – ${to}`
}
