import type { Format } from '../format.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

/** Every format that is read, the pickiest first; a new one is a file beside this and a line here. */
export const formats: readonly Format[] = [html, json, markdown, text]
