import './import-drop-target.css'
import { FolderInput } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { isDialogOpen, openDialog } from '../ui/dialogs.ts'
import { carriesFiles } from '../ui/drag.ts'
import { main } from '../ui/main-client.ts'
import { tellProblem } from '../ui/toasts.ts'

/** Takes files and folders dropped anywhere on the window; shows where they would go while they hover. */
export function ImportDropTarget(): ReactNode {
  const [hovering, setHovering] = useState(false)
  useEffect(() => listenForDrops(setHovering), [])
  if (!hovering) return null
  return (
    <div className="drop-overlay" role="status">
      <div className="drop-card">
        <FolderInput size={36} strokeWidth={1.5} aria-hidden />
        <h2>Drop to import</h2>
        <p>Files and folders, with everything in them. You see what was found before it starts.</p>
      </div>
    </div>
  )
}

function listenForDrops(setHovering: (hovering: boolean) => void): () => void {
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer || !carriesFiles(event.dataTransfer.types)) return
    event.preventDefault()
    // What is being written in an open dialog must not be lost to a drop.
    event.dataTransfer.dropEffect = isDialogOpen() ? 'none' : 'copy'
    setHovering(!isDialogOpen())
  }
  // Only the drag that leaves the window has nowhere to go.
  const onDragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) setHovering(false)
  }
  const onDrop = (event: DragEvent): void => {
    setHovering(false)
    if (!event.dataTransfer || !carriesFiles(event.dataTransfer.types)) return
    event.preventDefault()
    if (!isDialogOpen()) lookAtDropped([...event.dataTransfer.files])
  }
  window.addEventListener('dragenter', onDragOver)
  window.addEventListener('dragover', onDragOver)
  window.addEventListener('dragleave', onDragLeave)
  window.addEventListener('drop', onDrop)
  return () => {
    window.removeEventListener('dragenter', onDragOver)
    window.removeEventListener('dragover', onDragOver)
    window.removeEventListener('dragleave', onDragLeave)
    window.removeEventListener('drop', onDrop)
  }
}

function lookAtDropped(files: readonly File[]): void {
  const paths = main.pathsOf(files).filter((path) => path !== '')
  if (paths.length > 0) openDialog({ kind: 'import', paths })
  else tellProblem('What was dropped is not on the disk. Save it as a file first, then drop that file here.')
}
