import { Marked } from 'marked'
import type { Found } from '#shared/article/found.ts'
import { readCopy } from '../copy/read-copy.ts'
import { sameWords } from '../copy/same-words.ts'
import { htmlPieces, type Fragment } from '../fragment/html-pieces.ts'
import { buildTree } from '../html/tree/build-tree.ts'
import { rawText } from '../html/tree/html-node.ts'
import { plainPieces } from '../plain/read-plain.ts'
import { readRecord } from '../record/read-record.ts'
import type { Facts, Story } from '../story/story.ts'
import { frontMatter } from './front-matter.ts'
import { withoutShortcodes } from './shortcodes.ts'

const marked = new Marked({
  gfm: true,
  async: false,
  // News text indented by four spaces is indented text (or HTML), never a program.
  tokenizer: { code: () => undefined }
})
// A footnote's sign in the text, and before its words at the end.
const FOOTNOTE_SIGN = /\[\^[^\]\s]{1,40}\](?::[ \t]*)?/g

/** Pictures inside the file ("data:image/png;base64,…") and addresses that track; where a link leads is not read. */
const LONG_TARGET = /\]\([^()\s]{300,}/g
const LONGEST_WORD = 2000

/** Markdown with or without front matter: a static site's post, an Obsidian clipping, a note. */
export function readMarkdown(text: string): Story {
  const { record, body } = frontMatter(text)
  const { facts: named, keywords } = readRecord(record, 'front matter')
  const facts: Facts = { ...named, headline: withoutMarks(named.headline), dek: withoutMarks(named.dek) }
  const { pieces, captions } = renderedPieces(withoutShortcodes(body).replace(FOOTNOTE_SIGN, ''))
  const first = pieces[0]
  const title = facts.headline
  // The first heading is the headline where the head names none, and is not said twice where it does.
  if (
    first?.kind === 'subhead' &&
    (first.level ?? 2) <= 2 &&
    (title === null || sameWords(title.value, first.text))
  ) {
    const headline: Facts['headline'] = title ?? { value: first.text, how: 'first heading', sure: 0.95 }
    const shifted = captions.map((caption) => ({ ...caption, after: Math.max(-1, caption.after - 1) }))
    return readCopy({
      facts: { ...facts, headline },
      keywords,
      captions: shifted,
      flags: [],
      pieces: pieces.slice(1)
    })
  }
  return readCopy({ facts, keywords, captions, flags: [], pieces })
}

const MARKS = /[*_`\[]/

/** Titles and summaries of static sites carry Markdown themselves ("**down to** 30 days"). */
function withoutMarks(found: Found<string> | null): Found<string> | null {
  if (!found || found.value.length > LONGEST_WORD || !MARKS.test(found.value)) return found
  return { ...found, value: rawText(buildTree(marked.parseInline(found.value, { async: false }))).trim() }
}

// The renderer takes time by the square of a word's length, and thousands of nested brackets or quotes exhaust its stack;
// either way the words are still there as plain text.
function renderedPieces(markdown: string): Fragment {
  const text = markdown.replace(LONG_TARGET, '](#')
  const plain = (): Fragment => ({ pieces: plainPieces(text), captions: [] })
  if (hasLongWord(text)) return plain()
  try {
    return htmlPieces(marked.parse(text, { async: false }))
  } catch {
    return plain()
  }
}

const hasLongWord = (text: string): boolean => text.split(/\s/).some((word) => word.length > LONGEST_WORD)
