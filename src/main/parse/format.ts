import type { Decoded } from './decode/decode-text.ts'
import type { Parsed } from './parse-problem.ts'
import type { Story } from './story/story.ts'

/** A file as a format sees it. `extension` is lower-case without the dot; `start` the first 2,048 bytes as Latin-1. */
export type Source = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly extension: string
  readonly start: string
  /** The text of the file. `markup`: an encoding declared as in HTML and XML is obeyed. */
  readonly decode: (options?: { readonly markup: boolean }) => Parsed<Decoded>
}

/**
 * One format of the table in `formats/formats.ts`. `sniff` says whether the file is of this kind, by its content
 * first and its name second; the first format of the table that says yes reads it. One file gives one story or many.
 */
export type Format = {
  readonly name: string
  readonly sniff: (source: Source) => boolean
  readonly parse: (source: Source) => Parsed<readonly Story[]>
}
