import './empty-state.css'
import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }

/** Says why a pane is empty and what to do about it. */
export function EmptyState({ title, children, action }: Props): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  )
}
