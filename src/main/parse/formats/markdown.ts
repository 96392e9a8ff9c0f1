import { fail } from '#shared/result.ts'
import { found, type Format } from '../format.ts'
import { readMarkdown } from '../markdown/read-markdown.ts'

const YAML_HEAD = /^(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:#[^\n]*\n)*[\w-]{1,40}[ \t]*:/
const TOML_HEAD = /^(?:\xef\xbb\xbf)?\+\+\+[ \t]*\r?\n/

/** Markdown, with the front matter of Hugo, Jekyll, Obsidian and their like. */
export const markdown: Format = {
  name: 'markdown',
  sniff: ({ extension, start }) =>
    /^(?:md|markdown|mdown|mkd|mdx)$/.test(extension) || YAML_HEAD.test(start) || TOML_HEAD.test(start),
  parse: (source) => {
    const decoded = source.decode()
    if (!decoded.ok) return decoded
    if (!/[\p{L}\p{N}]/u.test(decoded.value.text)) return fail('empty', 'The file holds no words.')
    return found(readMarkdown(decoded.value.text))
  }
}
