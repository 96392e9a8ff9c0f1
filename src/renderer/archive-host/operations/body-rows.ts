import type { Body } from '#shared/article/article.ts'
import { BodySide, type Change } from '#shared/operations/operation.ts'
import { diffText } from '#shared/text/diff-text.ts'
import { textCheck } from '#shared/text/text-check.ts'
import { applyEdits, inverseOf, type TextEdits } from '#shared/text/text-edit.ts'
import type { ArchiveDatabase } from '../database.ts'
import { sameValue } from './same-value.ts'
import { TouchedRows } from './touched-rows.ts'

/** A text as operations know it: every row that they touch has an `id`. */
export type BodyRow = Body & { readonly id: number }

export const withId = (body: Body): BodyRow => ({ ...body, id: body.articleId })
export const withoutId = ({ id: _id, ...body }: BodyRow): Body => body

export const bodyRows = (db: ArchiveDatabase): TouchedRows<BodyRow> =>
  new TouchedRows((keys) =>
    db.bodies.bulkGet(keys.map(Number)).then((bodies) => bodies.map((body) => body && withId(body)))
  )

/** Texts are recorded by what changed in them: an article that was read again may be long, and its changes few. */
export function bodyChanges(rows: TouchedRows<BodyRow>): Change[] {
  return rows.changed().flatMap(({ key, before, after }): Change[] => {
    if (!before || !after) throw new Error('a text comes and goes with its article, never by an operation')
    const edits = diffText(before.text, after.text)
    return [
      {
        table: 'bodies',
        key,
        before: { ...sideOf(before, inverseOf(edits, before.text), after) },
        after: { ...sideOf(after, edits, before) }
      }
    ]
  })
}

const sideOf = (body: Body, edits: TextEdits, other: Body): BodySide => ({
  check: textCheck(body.text),
  edits,
  ...(sameValue(body.blocks, other.blocks) ? {} : { blocks: body.blocks }),
  ...(sameValue(body.captions, other.captions) ? {} : { captions: body.captions })
})

/**
 * Null where a text is neither as the operation left it nor as it shall become. A replay of the journal instead names
 * the articles whose text is neither: after the operation a newer reader has read their originals.
 */
export async function putBodiesBack(
  rows: TouchedRows<BodyRow>,
  changes: readonly Change[],
  direction: 'undo' | 'redo',
  missed: Change[] | undefined
): Promise<{ readonly superseded: ReadonlySet<number> } | null> {
  const superseded = new Set<number>()
  await rows.load(changes.map(({ key }) => key))
  for (const change of changes) {
    const [before, after] = [BodySide.parse(change.before), BodySide.parse(change.after)]
    const [target, expected] = direction === 'undo' ? [before, after] : [after, before]
    const body = rows.at(change.key)
    const check = body && textCheck(body.text)
    if (body && (check === target.check || check === expected.check)) {
      const text = check === target.check ? body.text : applyEdits(body.text, target.edits)
      const { blocks = body.blocks, captions = body.captions } = target
      rows.put({ ...body, text, blocks, captions })
    } else if (!missed) return null
    else if (body) superseded.add(Number(change.key))
    else missed.push(change)
  }
  return { superseded }
}
