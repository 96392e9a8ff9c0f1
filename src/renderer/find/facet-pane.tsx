import './facet-pane.css'
import { ChevronDown, ChevronRight, Minus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { facetKinds, type Facet, type FacetKind, type FacetValue } from '#shared/query/facets.ts'
import { withValue } from '#shared/query/edit-query.ts'
import { formatCount } from '../ui/format.ts'
import { keep, kept } from '../ui/kept.ts'
import { useArchive, useLatest } from '../ui/use-archive.ts'
import { search, useView } from '../ui/view.ts'
import { facetWords } from './facet-words.ts'

const FEW = 6
const MANY = 60
const FOLDED = 'facets-folded'
/** Shown folded until a person opens them. */
const seldomUsed: readonly FacetKind[] = ['section', 'tag', 'collection', 'language', 'format', 'flag']

/** How what is listed spreads over sources, people, places and the rest; a click narrows the search or leaves out. */
export function FacetPane(): ReactNode {
  const scope = useView((state) => state.scope)
  const text = useView((state) => state.text)
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => {
    const known = kept(FOLDED)
    return new Set(known.length > 0 ? known : seldomUsed)
  })
  const query = { scope, text, sort: { by: 'published' as const, descending: true } }
  const facets = useLatest(
    useArchive('articles:facets', { query, kinds: [...facetKinds], most: MANY }).data
  )?.facets
  const shown = facets?.filter(({ values }) => values.length > 0) ?? []
  if (shown.length === 0) return null
  const fold = (kind: FacetKind): void => {
    const next = new Set(folded)
    if (!next.delete(kind)) next.add(kind)
    setFolded(next)
    keep(FOLDED, ['kept', ...next])
  }
  return (
    <section aria-label="Narrow the list">
      {shown.map((facet) => (
        <FacetGroup
          key={facet.kind}
          facet={facet}
          folded={folded.has(facet.kind)}
          onFold={() => fold(facet.kind)}
          onChoose={(value, excluded) =>
            search(withValue(text, facetWords[facet.kind].field, value.value, excluded))
          }
        />
      ))}
    </section>
  )
}

type GroupProps = {
  readonly facet: Facet
  readonly folded: boolean
  readonly onFold: () => void
  readonly onChoose: (value: FacetValue, excluded: boolean) => void
}

function FacetGroup({ facet, folded, onFold, onChoose }: GroupProps): ReactNode {
  const [all, setAll] = useState(false)
  const { title } = facetWords[facet.kind]
  const values = facet.values.slice(0, all ? MANY : FEW)
  const Fold = folded ? ChevronRight : ChevronDown
  return (
    <div className="facet">
      <button type="button" className="facet-title" aria-expanded={!folded} onClick={onFold}>
        <Fold size={12} aria-hidden />
        <span className="pane-title">{title}</span>
        {folded ? <span className="shelf-count">{formatCount(facet.distinct)}</span> : null}
      </button>
      {folded ? null : (
        <ul className="shelves">
          {values.map((value) => (
            <li key={value.value} className="facet-value">
              <button
                type="button"
                className="shelf"
                title={value.name}
                onClick={() => onChoose(value, false)}
              >
                <span className="shelf-name" dir="auto">
                  {value.name}
                </span>
                <span className="shelf-count">{formatCount(value.count)}</span>
              </button>
              <button
                type="button"
                className="facet-exclude"
                aria-label={`Leave out ${value.name}`}
                title="Leave out"
                onClick={() => onChoose(value, true)}
              >
                <Minus size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!folded && facet.values.length > FEW ? (
        <button type="button" className="facet-more" onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${formatCount(facet.distinct - FEW)} more…`}
        </button>
      ) : null}
    </div>
  )
}
