import { useState, type ReactNode } from 'react'
import type { Article } from '#shared/article/article.ts'
import { withValue } from '#shared/query/edit-query.ts'
import { plural } from '../../ui/format.ts'
import { Button } from '../../ui/primitives/button.tsx'
import { search, view } from '../../ui/view.ts'

const FEW = 12

type Kind = {
  readonly title: string
  readonly field: 'person' | 'place' | 'org'
  readonly names: readonly string[]
}

/** Whom and what the article names, as it was found; a click searches for what else names them. */
export function ArticleNames({ article }: { readonly article: Article }): ReactNode {
  const { people = [], places = [], organisations = [] } = article.names ?? {}
  const kinds: readonly Kind[] = [
    { title: 'People', field: 'person', names: people },
    { title: 'Places', field: 'place', names: places },
    { title: 'Organisations', field: 'org', names: organisations }
  ]
  return kinds.map(({ names, ...kind }) =>
    names.length > 0 ? <NameChips key={`${kind.field} ${article.id}`} {...kind} names={names} /> : null
  )
}

function NameChips({ title, field, names }: Kind): ReactNode {
  const [all, setAll] = useState(false)
  const shown = all ? names : names.slice(0, FEW)
  return (
    <section aria-label={title}>
      <h2 className="pane-title">{title}</h2>
      <ul className="name-chips">
        {shown.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="name-chip"
              dir="auto"
              title={`Find articles that name ${name}`}
              onClick={() => findNamed(field, name)}
            >
              {name}
            </button>
          </li>
        ))}
        {names.length > FEW ? (
          <li>
            <Button look="small" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Fewer' : plural(names.length - FEW, 'more', 'more')}
            </Button>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

/** A name is looked for in the whole shelf: added to the words that led here it would mostly find this article again. */
const findNamed = (field: Kind['field'], name: string): void => {
  search(withValue('', field, name, false))
  view.set({ screen: 'library' })
}
