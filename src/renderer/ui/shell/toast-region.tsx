import './toast-region.css'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from '../primitives/button.tsx'
import { useStore } from '../store.ts'
import { dismissToast, toasts } from '../toasts.ts'

/** What was just done or went wrong, read out politely, with Undo where there is one. */
export function ToastRegion(): ReactNode {
  const shown = useStore(toasts, (state) => state.shown)
  return (
    <div className="toasts" role="region" aria-label="Messages" aria-live="polite">
      {shown.map((toast) => (
        <div
          key={toast.id}
          className={`toast toast-${toast.tone}`}
          role={toast.tone === 'problem' ? 'alert' : 'status'}
        >
          <span>{toast.text}</span>
          {toast.action ? (
            <Button
              look="small"
              onClick={() => {
                toast.action?.run()
                dismissToast(toast.id)
              }}
            >
              {toast.action.label}
            </Button>
          ) : null}
          <IconButton label="Dismiss" className="tiny" onClick={() => dismissToast(toast.id)}>
            <X size={13} aria-hidden />
          </IconButton>
        </div>
      ))}
    </div>
  )
}
