import { useState } from 'react'
import { stepIn } from './article-hits.ts'
import { useStepsAsked } from './step-hit.ts'

type CurrentHit = { readonly currentHit: string | null; readonly step: (step: 1 | -1) => void }

/**
 * The hit that is shown, of those in `order`; another `what` (article or words) begins anew, with `first` at the first
 * hit and else at none.
 */
export function useCurrentHit(
  order: readonly string[],
  what: string,
  { first }: { readonly first: boolean }
): CurrentHit {
  const { asked, step } = useStepsAsked()
  const [at, setAt] = useState({ what, asked, hit: null as string | null })
  const start = first ? (order[0] ?? null) : null
  const hit = at.what === what ? (at.hit ?? start) : start
  const currentHit = hit !== null && order.includes(hit) ? hit : start
  if (at.asked !== asked) setAt({ what, asked, hit: stepIn(order, currentHit, step) })
  return {
    currentHit,
    step: (by) => setAt({ what, asked, hit: stepIn(order, currentHit, by) })
  }
}
