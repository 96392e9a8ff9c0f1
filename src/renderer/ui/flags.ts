import type { FlagName } from '#shared/article/draft.ts'

const short: Readonly<Record<FlagName, string>> = {
  truncated: 'truncated',
  correction: 'correction',
  kill: 'kill notice',
  embargo: 'embargo',
  'no-text': 'no text',
  mojibake: 'damaged letters'
}
const long: Readonly<Record<FlagName, string>> = {
  truncated: 'truncated copy: the full story is not in the archive',
  correction: 'carries a correction',
  kill: 'killed by its agency: do not use',
  embargo: 'under embargo',
  'no-text': 'no text was found in the file',
  mojibake: 'some letters were damaged before it came here'
}

const isFlag = (name: string): name is FlagName => Object.hasOwn(short, name)
/** A warning as the list shows it. */
export const shortFlag = (name: string): string => (isFlag(name) ? short[name] : name)
/** A warning as the reader says it. */
export const longFlag = (name: FlagName): string => long[name]
