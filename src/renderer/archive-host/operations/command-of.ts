import type { Command, CommandName } from '#shared/operations/command.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import type { Recorder } from './recorder.ts'

export type CommandOf<Name extends CommandName> = Extract<Command, { do: Name }>

/**
 * One handler for each command of a family: records what changes and answers with the label that undo shows. What
 * cannot be done is refused by throwing, which takes back the whole transaction. `at` is the ISO date-time of now.
 */
export type CommandHandlers<Name extends CommandName> = {
  readonly [N in Name]: (recorder: Recorder, command: CommandOf<N>, at: string) => Promise<string>
}

/** "1 article", "3 articles". */
export const counted = (count: number, thing: string): string =>
  `${String(count)} ${thing}${count === 1 ? '' : 's'}`

/** The name as labels show it, short enough for a menu. */
export const named = (name: string): string => `“${name.length > 40 ? `${name.slice(0, 39)}…` : name}”`

/** What must be there for the command; a row another window has removed meanwhile is no bug. */
export function mustExist<T>(row: T | null | undefined, what: string): T {
  if (row === null || row === undefined)
    throw new Refusal('not-found', `${what} is not in the archive any more.`)
  return row
}

export function mustAllExist<T>(rows: readonly T[], keys: readonly unknown[], what: string): readonly T[] {
  const missing = new Set(keys).size - rows.length
  if (missing > 0)
    throw new Refusal('not-found', `${counted(missing, what)} of the selection cannot be found any more.`)
  return rows
}

export function mustBeNew(row: object | null): void {
  if (row !== null) throw new Refusal('exists', 'This was made already.')
}
