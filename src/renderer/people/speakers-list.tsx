import { useDeferredValue, useEffect, useState, type ReactNode } from 'react'
import type { SpeakerRow } from '#shared/people/speakers.ts'
import { openDialog } from '../ui/dialogs.ts'
import { formatCount, formatWhen, plural } from '../ui/format.ts'
import { keyHandler } from '../ui/key-handler.ts'
import { Listbox } from '../ui/list/listbox.tsx'
import { selectOnly, type Selection } from '../ui/list/selection.ts'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { Button } from '../ui/primitives/button.tsx'
import { SelectField, TextField } from '../ui/primitives/field.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { useView, view } from '../ui/view.ts'
import { AlikeList } from './alike-list.tsx'
import { useSpeakers, type SpeakerOrder } from './use-speakers.ts'

const ROW_HEIGHT = 46

/** All speakers, to be narrowed by typing; and those that may be one person. */
export function SpeakersList(): ReactNode {
  const [typed, setTyped] = useState('')
  const [by, setBy] = useState<SpeakerOrder>('quotes')
  const [showsAlike, showAlike] = useState(false)
  const list = useSpeakers({ typed: useDeferredValue(typed), by })
  const alike = useArchive('people:alike', {}, showsAlike).data
  const { selection, total } = list
  const open = useView(({ speaker }) => speaker)
  // The page follows the list; a page that was asked for from elsewhere stays until the list is used.
  const first = list.rowAt(0)?.name
  useEffect(() => {
    if (open === null && first !== undefined) view.set({ speaker: first })
  }, [open, first])
  const shown: Selection<string> = selection.cursorId === open ? selection : { ...selection, ids: new Set() }
  const onKeyDown = keyHandler(['speakers'], {
    'rename-speaker': () => open && openDialog({ kind: 'rename-speaker', name: open }),
    'merge-speaker': () => open && openDialog({ kind: 'merge-speaker', name: open })
  })
  return (
    <section className="speakers-list" aria-label="Speakers" data-pane="list">
      <header className="speakers-head">
        <h2 aria-live="polite">{total === undefined ? 'Speakers' : plural(total, 'speaker')}</h2>
        <Button look="small" aria-pressed={showsAlike} onClick={() => showAlike(!showsAlike)}>
          May be the same{alike ? ` ${formatCount(alike.total)}` : ''}
        </Button>
      </header>
      {showsAlike ? (
        <AlikeList pairs={alike?.pairs} total={alike?.total ?? 0} />
      ) : (
        <>
          <div className="speakers-narrow" role="group" aria-label="Narrow the list">
            <TextField
              label="Name"
              type="search"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
            <SelectField
              label="Order"
              value={by}
              choices={[
                ['quotes', 'Most quoted'],
                ['name', 'By name']
              ]}
              onChange={({ target }) => setBy(target.value === 'name' ? 'name' : 'quotes')}
            />
          </div>
          {list.problem ? (
            <EmptyState title="The speakers could not be read">{list.problem}</EmptyState>
          ) : total === 0 ? (
            <EmptyState title="No such speaker">Type less of the name.</EmptyState>
          ) : (
            <Listbox
              label="Speakers"
              count={total ?? 0}
              rowHeight={ROW_HEIGHT}
              idAt={(index) => list.rowAt(index)?.name}
              selection={shown}
              onSelect={(next) => {
                // One page is open at a time.
                if (next.cursorId === null) return
                list.select(selectOnly(next.cursor, next.cursorId))
                view.set({ speaker: next.cursorId })
              }}
              allIds={list.allIds}
              onShow={list.show}
              onKeyDown={onKeyDown}
              renderRow={(index) => <SpeakerLine row={list.rowAt(index)} />}
            />
          )}
        </>
      )}
    </section>
  )
}

function SpeakerLine({ row }: { readonly row: SpeakerRow | undefined }): ReactNode {
  if (!row) return <div className="speaker-line" aria-hidden="true" />
  const { name, quotes, spellings, first, last } = row
  return (
    <div className="speaker-line">
      <b dir="auto">{name}</b>
      <span className="speaker-count">{formatCount(quotes)}</span>
      <small>
        {[spanWords(first, last), spellings > 1 ? plural(spellings, 'spelling') : '']
          .filter(Boolean)
          .join(' · ')}
      </small>
    </div>
  )
}

/** "2014 – 2016", "4 Mar 2015"; unknown where no quote has a date. */
function spanWords(first: string | null, last: string | null): string {
  if (first === null || last === null) return 'date unknown'
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  return from === to ? formatWhen(last.slice(0, 10)) : `${from} – ${to}`
}
