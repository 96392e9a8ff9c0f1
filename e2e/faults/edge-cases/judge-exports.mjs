import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexer } from 'marked'
import { parse } from 'yaml'

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
// A joiner inside an emoji is no control.
const illegal = /[\\/:*?"<>|\p{Cc}]|(?!\u200d)\p{Cf}/u

/** What an article without a headline is called. */
const STAND_IN = 'Untitled story'

/** The articles of 15-export-escaping, exported: one Markdown file each, and a PDF of all. */
export function judgeExports({ work, seen, manifest }) {
  const result = (name, problems) => ({ group: 'export', name, outcome: '', problems })
  const folder = join(work, 'exports')
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md'))
  const stories = names.map((name) => readStory(join(folder, name)))
  const cases = manifest.cases.filter(({ exportCheck }) => exportCheck)
  const headlines = new Set(
    seen.app.stored.articles
      .filter(({ original }) => original.path.includes('/15-export-escaping/'))
      .map(({ headline }) => headline)
  )
  const written = stories.filter(({ front }) => front !== null)
  return [
    result('each story has a file', [
      ...(seen.exported.code === 0 ? [] : [`exit code ${seen.exported.code}: ${seen.exported.errors}`]),
      ...(written.length >= cases.length ? [] : [`${written.length} files for ${cases.length} stories`])
    ]),
    result('file names are legal and different everywhere', [
      ...names.filter(
        (name) =>
          illegal.test(name) ||
          reserved.test(name) ||
          /[. ](\.md)?$/.test(name) ||
          Buffer.byteLength(name) > 255
      ),
      ...twins(names)
    ]),
    result('front matter holds the exact headline', [
      ...stories.flatMap(({ problem }) => problem ?? []),
      ...written
        .filter(
          ({ front }) => !headlines.has(front.headline) && !(headlines.has('') && front.headline === STAND_IN)
        )
        .map(({ front }) => `unknown headline ${JSON.stringify(front.headline)}`)
    ]),
    result(
      'Markdown shows text, no markup and no image',
      stories.flatMap(({ name, live }) => live.map((kind) => `${name}: ${kind}`))
    ),
    result(
      'the PDF is written',
      seen.printed.code === 0 && readFileSync(join(work, 'all.pdf')).subarray(0, 5).toString() === '%PDF-'
        ? []
        : [`exit code ${seen.printed.code}: ${seen.printed.errors}`]
    )
  ]
}

function twins(names) {
  const folded = names.map((name) => name.normalize('NFC').toLowerCase())
  return folded.filter((name, at) => folded.indexOf(name) !== at).map((name) => `twice: ${name}`)
}

function readStory(file) {
  const text = readFileSync(file, 'utf8')
  const [, head, body = text] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? []
  try {
    const front = head === undefined ? null : parse(head)
    return {
      name: file,
      front: front && typeof front.headline === 'string' ? front : null,
      live: liveParts(body),
      problem: null
    }
  } catch (thrown) {
    return { name: file, front: null, live: [], problem: `${file}: ${thrown.message}` }
  }
}

/** Kinds of tokens that a Markdown reader would run, load or hide. */
function liveParts(body) {
  const found = []
  const visit = (tokens) => {
    for (const token of tokens) {
      // The citations of an export are a comment at its end (decision 202).
      if (token.type === 'html' && !/^<!--[\s\S]*-->\s*$/.test(token.raw))
        found.push(`html ${token.raw.slice(0, 60)}`)
      if (token.type === 'image') found.push(`image ${token.href}`)
      if (token.type === 'link' && !/^(https?:|#|[^:]*\.md)/.test(token.href))
        found.push(`link ${token.href}`)
      visit(token.tokens ?? [])
      for (const item of token.items ?? []) visit(item.tokens ?? [])
    }
  }
  visit(lexer(body))
  return found
}
