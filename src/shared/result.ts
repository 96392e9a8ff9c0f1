import { z } from 'zod'

/** An expected failure: `code` for the program, `message` for the person (what happened and what to do). */
export const Problem = z.object({ code: z.string(), message: z.string() })
export type Problem<Code extends string = string> = { readonly code: Code; readonly message: string }

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Fail<Code extends string = string> = { readonly ok: false; readonly error: Problem<Code> }
/** Expected failures are values; bugs throw. */
export type Result<T, Code extends string = string> = Ok<T> | Fail<Code>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const fail = <Code extends string>(code: Code, message: string): Fail<Code> => ({
  ok: false,
  error: { code, message }
})

export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown)

/** Ends a switch over a union: a new member then fails to compile where it must be handled. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
