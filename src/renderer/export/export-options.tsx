import type { ChangeEvent, ReactNode } from 'react'
import type { ExportOf } from '#shared/export/export-request.ts'
import { CheckField, SelectField, TextField } from '../ui/primitives/field.tsx'
import { choose, useExportChoices, type ExportChoices } from './export-choices.ts'

type Props = {
  readonly of: ExportOf
  readonly title: string
  readonly onTitle: (title: string) => void
  readonly disabled: boolean
}

/** What the export is to be; every change is seen in the preview. */
export function ExportOptions({ of, title, onTitle, disabled }: Props): ReactNode {
  const { format, layout, quotes, fullText, paper } = useExportChoices()
  return (
    <div className="export-options" inert={disabled}>
      <TextField
        label="Title"
        value={title}
        maxLength={300}
        aria-invalid={title.trim() === ''}
        onChange={(event) => onTitle(event.target.value)}
      />
      <Choice label="Format" value={format} choices={formats} onChoose={(next) => choose({ format: next })} />
      {format === 'pdf' ? (
        <Choice label="Paper" value={paper} choices={papers} onChoose={(next) => choose({ paper: next })} />
      ) : (
        <Choice
          label="Files"
          value={layout}
          choices={layouts}
          onChoose={(next) => choose({ layout: next })}
        />
      )}
      {of.kind === 'quotes' || of.kind === 'board' ? null : (
        <>
          <Choice
            label="Quotes set apart"
            value={quotes}
            choices={quoteChoices}
            hint={quotes === 'all' ? 'Suggested ones are printed as not yet checked by a person.' : undefined}
            onChoose={(next) => choose({ quotes: next })}
          />
          <CheckField
            label="Full text of the stories"
            checked={fullText}
            onChange={(on) => choose({ fullText: on })}
          />
        </>
      )}
    </div>
  )
}

type Choices<Value extends string> = readonly (readonly [value: Value, label: string])[]

const formats: Choices<ExportChoices['format']> = [
  ['pdf', 'PDF'],
  ['markdown', 'Markdown']
]
const papers: Choices<ExportChoices['paper']> = [
  ['A4', 'A4'],
  ['Letter', 'US Letter']
]
const layouts: Choices<ExportChoices['layout']> = [
  ['one-file', 'Everything in one file'],
  ['file-per-story', 'A folder, one file per story']
]
const quoteChoices: Choices<ExportChoices['quotes']> = [
  ['kept', 'Kept (accepted, edited)'],
  ['all', 'All but the rejected'],
  ['none', 'None']
]

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly choices: Choices<Value>
  readonly hint?: string | undefined
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ choices, onChoose, ...rest }: ChoiceProps<Value>): ReactNode {
  const onChange = (event: ChangeEvent<HTMLSelectElement>): void => {
    const chosen = choices.find(([value]) => value === event.target.value)
    if (chosen) onChoose(chosen[0])
  }
  return <SelectField {...rest} choices={choices} onChange={onChange} />
}
