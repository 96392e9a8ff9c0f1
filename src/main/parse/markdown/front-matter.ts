import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { isRecord } from '../record/is-record.ts'

export type FrontMatter = { readonly record: Readonly<Record<string, unknown>>; readonly body: string }

const YAML_FENCE = /^\s*---[ \t]*\n([^]*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/
const TOML_FENCE = /^\s*\+\+\+[ \t]*\n([^]*?\n)?\+\+\+[ \t]*(?:\n|$)/
/** Longer heads are no front matter, and YAML is slow to read. */
const LONGEST = 100_000

/** Parts a Markdown file into its YAML or TOML head and its body. A head that cannot be read gives the lines it can. */
export function frontMatter(text: string): FrontMatter {
  const head = text.slice(0, LONGEST)
  const yaml = YAML_FENCE.exec(head)
  if (yaml) return { record: readYaml(yaml[1] ?? ''), body: text.slice(yaml[0].length) }
  const toml = TOML_FENCE.exec(head)
  if (toml) return { record: readToml(toml[1] ?? ''), body: text.slice(toml[0].length) }
  return { record: {}, body: text }
}

function readYaml(source: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parseYaml(source, {
      logLevel: 'error',
      prettyErrors: false,
      uniqueKeys: false,
      maxAliasCount: 20
    })
    if (!isRecord(value)) return {}
    const { params, ...fields } = value
    return { ...(isRecord(params) ? params : {}), ...fields }
  } catch {
    return readLines(source, ':')
  }
}

/** Hugo keeps an article's own fields in [params] as well as at the top (https://gohugo.io/content-management/front-matter/). */
function readToml(source: string): Readonly<Record<string, unknown>> {
  try {
    const { params, ...fields } = parseToml(source)
    return withWords({ ...(isRecord(params) ? params : {}), ...fields })
  } catch {
    return readLines(source, '=')
  }
}

// TOML has dates of its own, which say what was written, zone and precision included.
const withWords = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value])
  )

/** "key = value" and "key: value" lines with quoted strings and flat lists: heads that their own readers refuse. */
function readLines(source: string, sign: '=' | ':'): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = {}
  for (const line of source.split('\n')) {
    // A TOML table ("[params]") is not the article's own any more.
    if (sign === '=' && /^\s*\[/.test(line)) break
    const at = line.indexOf(sign)
    const key = line.slice(0, at).trim()
    if (at > 0 && /^[\w-]{1,40}$/.test(key)) record[key] = readValue(line.slice(at + 1).trim())
  }
  return record
}

function readValue(text: string): unknown {
  if (/^\[.*\]$/.test(text))
    return text
      .slice(1, -1)
      .split(',')
      .map((item) => unquoted(item.trim()))
      .filter((item) => item !== '')
  return unquoted(text)
}

const unquoted = (text: string): string => (/^(["']).*\1$/.test(text) ? text.slice(1, -1) : text)
