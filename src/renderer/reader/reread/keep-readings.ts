import type { OriginalToRead, Rereading } from '#shared/reread/rereading.ts'
import { plural } from '../../ui/format.ts'
import { main } from '../../ui/main-client.ts'
import { undo } from '../../ui/operations.ts'
import { tell, tellProblem } from '../../ui/toasts.ts'

/** Originals of one request, and mostly of one operation. */
const AT_ONCE = 500

/** Keeps what was shown of these articles. False where it was refused (the person was told). */
export async function keepReadings(
  originals: readonly OriginalToRead[],
  chosen: readonly Rereading[]
): Promise<boolean> {
  const readings = new Map(chosen.map(({ id, reading }) => [id, reading]))
  const wanted = originals.filter(({ articles }) => articles.some(({ id }) => readings.has(id)))
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE)
    const kept = await main.request('reread:keep', {
      originals: some,
      readings: some.flatMap(({ articles }) =>
        articles.flatMap(({ id }) => {
          const reading = readings.get(id)
          return reading === undefined ? [] : [{ id, reading }]
        })
      )
    })
    if (kept.ok) continue
    tellProblem(kept.error.message)
    return false
  }
  tell(`Kept the new reading of ${plural(chosen.length, 'article')}`, {
    label: 'Undo',
    run: () => void undo()
  })
  return true
}
