import type { ColumnMapping } from '#shared/import/column-mapping.ts'
import { ok } from '#shared/result.ts'
import type { Budget } from './containers/budget.ts'
import type { Decoded } from './decode/decode-text.ts'
import type { ParseCode, Parsed, ParseProblem } from './parse-problem.ts'
import type { Story } from './story/story.ts'

/** A file as a format sees it. `extension` is lower-case without the dot; `start` the first 2,048 bytes as Latin-1. */
export type Source = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly extension: string
  readonly start: string
  /** What people have said of the columns of tables. */
  readonly columns: readonly ColumnMapping[]
  /** The text of the file. `markup`: an encoding declared as in HTML and XML is obeyed. */
  readonly decode: (options?: { readonly markup: boolean }) => Parsed<Decoded>
  /** The address it was saved from, where the container around it says so; http or https. */
  readonly url?: string
  /**
   * Reads a file that is packed inside this one, by the same table of formats; its stories say by what they were read.
   * Containers inside containers are followed to a fixed depth.
   */
  readonly readInside: (
    bytes: Uint8Array,
    fileName: string,
    known?: { readonly url?: string }
  ) => Promise<Parsed<Reading>>
  /** Why nothing that is packed in this file would be read, so that nobody unpacks it; null where it would. */
  readonly tooDeep: ParseProblem | null
  /** Shared with the containers around it; each part and each unpacked byte is charged to it. */
  readonly budget: Budget
}

/** A part of a container that gave no article, and why. */
export type LeftOut = { readonly name: string; readonly code: ParseCode; readonly message: string }

/** What a format found in a file; `leftOut` is empty but for containers. */
export type Reading = { readonly stories: readonly Story[]; readonly leftOut: readonly LeftOut[] }

/** The reading of a file that is no container. */
export const found = (...stories: readonly Story[]): Parsed<Reading> => ok({ stories, leftOut: [] })

/**
 * One format of the table in `formats/formats.ts`. `sniff` says whether the file is of this kind, by its content
 * first and its name second; the first format of the table that says yes reads it. One file gives one story or many.
 */
export type Format = {
  readonly name: string
  /** It holds files: it may be larger than they, see `read-source.ts`. */
  readonly container?: true
  readonly sniff: (source: Source) => boolean
  readonly parse: (source: Source) => Parsed<Reading> | Promise<Parsed<Reading>>
}
