import { quotedStretches } from '../parse/quotes/quoted-stretches.ts'
import { type AppCommand, UsageError } from './run-command.ts'
import { valueOrThrow } from './value-or-throw.ts'

const AT_ONCE = 20

/** `verify FILE…`: compares every quoted stretch of a draft with the archive; one JSON line each. */
export const verifyCommand: AppCommand = async ({ archive, readDraft, print, say }, { words }) => {
  if (words.length === 0) throw new UsageError('verify needs a draft: verify FILE')
  let doubtful = 0
  for (const file of words) {
    const draft = await readDraft(file)
    if (!draft.ok) throw new Error(`${file}: ${draft.error.message}`)
    const { text } = draft.value
    const stretches = quotedStretches(text)
    for (let from = 0; from < stretches.length; from += AT_ONCE) {
      const some = stretches.slice(from, from + AT_ONCE)
      const quotes = some.map(({ start, end }) => text.slice(start, end))
      const { checked } = valueOrThrow(await archive.ask('verbatim:check', { quotes }))
      checked.forEach((result, at) => {
        if (result.verdict !== 'exact') doubtful += 1
        print(JSON.stringify({ file, start: some[at]?.start, quote: quotes[at], ...result }))
      })
    }
    say(`${file}: ${String(stretches.length)} quoted stretches`)
  }
  say(doubtful === 0 ? 'Every quote stands in the archive word for word.' : `${String(doubtful)} to look at.`)
  return doubtful === 0 ? 0 : 1
}
