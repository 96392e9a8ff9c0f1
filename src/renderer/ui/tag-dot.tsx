import './tag-dot.css'
import type { ReactNode } from 'react'
import { tagColours } from '#shared/collections/collection.ts'

/** A tag's colour; its name always stands beside it. */
export function TagDot({ colour }: { readonly colour: string }): ReactNode {
  const known = tagColours.find((name) => name === colour) ?? 'grey'
  return <i className={`tag-dot tag-${known}`} aria-hidden="true" />
}
