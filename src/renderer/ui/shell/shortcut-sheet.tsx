import './shortcut-sheet.css'
import type { ReactNode } from 'react'
import { closeDialog, useOpenDialog } from '../dialogs.ts'
import { Dialog } from '../primitives/dialog.tsx'
import { areas, readableChord, shortcuts, type Area } from '../shortcuts.ts'

// Object.keys forgets its key type; these are the keys of the table itself.
const areaNames = Object.keys(areas) as Area[]

/** All keys, from the one table that also drives them. */
export function ShortcutSheet(): ReactNode {
  if (useOpenDialog()?.kind !== 'shortcuts') return null
  return (
    <Dialog title="Keyboard" size="large" onClose={closeDialog}>
      <div className="shortcut-sheet">
        {areaNames.map((area) => (
          <section key={area}>
            <h3>{areas[area]}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.area === area)
                .map(({ id, keys, label }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      {keysShown(keys).map((key) => (
                        <kbd key={key} className="kbd">
                          {readableChord(key)}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/** Nine number keys are one entry; what Shift does to a movement key is said once, in words. */
function keysShown(keys: readonly string[]): readonly string[] {
  if (keys.length > 3) return [`${keys[0]}–${keys.at(-1)}`]
  return keys.filter((key) => !(key.startsWith('Shift+') && keys.includes(key.slice('Shift+'.length))))
}
