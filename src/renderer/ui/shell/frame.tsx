import './frame.css'
import { useState, type ReactNode } from 'react'
import { Splitter } from '../primitives/splitter.tsx'
import { changeSettings, useSettings } from '../settings.ts'

type Panes =
  | { readonly list: ReactNode; readonly reader: ReactNode; readonly inspector?: ReactNode }
  | { readonly whole: ReactNode }
type Props = { readonly top: ReactNode; readonly sidebar: ReactNode; readonly status: ReactNode } & Panes

type Width = 'sidebarWidth' | 'listWidth' | 'inspectorWidth'

/** The window's panes: their widths can be dragged and are kept; sidebar and inspector can be hidden. */
export function Frame(props: Props): ReactNode {
  const settings = useSettings()
  // While a splitter is dragged the width lives here; main keeps only where it came to rest.
  const [dragged, setDragged] = useState<Partial<Record<Width, number>>>({})
  const widthOf = (name: Width): number => dragged[name] ?? settings[name]
  const stacked = settings.listLayout === 'table'
  const splitter = (
    name: Width,
    label: string,
    min: number,
    max: number,
    direction: 1 | -1 = 1
  ): ReactNode => (
    <Splitter
      label={label}
      width={widthOf(name)}
      min={min}
      max={max}
      direction={direction}
      onResize={(width) => setDragged({ ...dragged, [name]: width })}
      onDone={(width) => {
        setDragged({})
        void changeSettings({ [name]: width })
      }}
    />
  )
  return (
    <div className="frame">
      {props.top}
      <div className="frame-panes">
        {settings.sidebarShown ? (
          <>
            <div className="frame-sidebar" style={{ width: widthOf('sidebarWidth') }}>
              {props.sidebar}
            </div>
            {splitter('sidebarWidth', 'Width of the sidebar', 160, 480)}
          </>
        ) : null}
        {'whole' in props ? (
          <div className="frame-whole">{props.whole}</div>
        ) : (
          <>
            {/* A table needs the width: it stands over the text instead of beside it. */}
            <div className={`frame-main ${stacked ? 'is-stacked' : ''}`}>
              <div
                className="frame-list"
                style={stacked ? {} : { width: widthOf('listWidth') }}
                data-pane="list"
              >
                {props.list}
              </div>
              {splitter('listWidth', 'Width of the list', 260, 900)}
              <div className="frame-reader">{props.reader}</div>
            </div>
            {settings.inspectorShown && props.inspector ? (
              <>
                {splitter('inspectorWidth', 'Width of the inspector', 200, 520, -1)}
                <div className="frame-inspector" style={{ width: widthOf('inspectorWidth') }}>
                  {props.inspector}
                </div>
              </>
            ) : null}
          </>
        )}
      </div>
      {props.status}
    </div>
  )
}
