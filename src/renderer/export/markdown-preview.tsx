import './markdown-preview.css'
import { useMemo, useState, type ReactNode } from 'react'
import type { ExportPreview } from '#shared/export/export-request.ts'
import { Listbox } from '../ui/list/listbox.tsx'
import { selectOnly } from '../ui/list/selection.ts'
import { textParts } from './text-parts.ts'
import { VirtualRows } from './virtual-rows.tsx'

type Props = { readonly files: Extract<ExportPreview, { format: 'markdown' }>['files'] }

const FILE_HEIGHT = 30
const PART_HEIGHT = 24 * 19.2

/** The text of each file as it would be written. */
export function MarkdownPreview({ files }: Props): ReactNode {
  const [chosen, setChosen] = useState(0)
  const place = Math.min(chosen, files.length - 1)
  const file = files[place]
  const parts = useMemo(() => textParts(file?.text ?? ''), [file?.text])
  if (!file) return null
  return (
    <div className="markdown-preview">
      {files.length > 1 ? (
        <div className="markdown-files">
          <Listbox
            label="Files"
            count={files.length}
            rowHeight={FILE_HEIGHT}
            idAt={(index) => files[index]?.name}
            selection={selectOnly(place, file.name)}
            onSelect={({ cursor }) => setChosen(Math.max(0, cursor))}
            allIds={() => Promise.resolve(files.map(({ name }) => name))}
            renderRow={(index) => (
              <div className="markdown-file" title={files[index]?.name}>
                {files[index]?.name}
              </div>
            )}
          />
        </div>
      ) : null}
      <VirtualRows
        key={file.name}
        label={`Text of ${file.name}`}
        count={parts.length}
        rowHeight={PART_HEIGHT}
        measured
        padding={16}
        renderRow={(index) => <pre className="markdown-paragraph">{parts[index]}</pre>}
      />
    </div>
  )
}
