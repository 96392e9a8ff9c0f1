import type { Phrase } from './noun-phrases.ts'
import { isTitleWord } from './name-runs.ts'
import type { Token } from './tokens.ts'

export type Role = { readonly role: string | null; readonly affiliation: string | null }

const LINKS = /^(?:of|for|at|from|with)$/

/** Role and affiliation as the sentence gives them: "Jo Smith, head of policy at Oxfam, said", "Sen. X (D-Mass.)". */
export function roleBeside(text: string, tokens: readonly Token[], phrase: Phrase): Role {
  const aside = appositive(tokens, phrase)
  const role = aside === null ? null : slice(text, tokens, aside.from, aside.link < 0 ? aside.to : aside.to)
  const affiliation =
    bracket(text, tokens, phrase) ??
    (aside === null || aside.link < 0 ? null : named(text, tokens, aside.link + 1, aside.to)) ??
    linked(text, tokens, phrase)
  return { role, affiliation }
}

type Aside = Phrase & { readonly link: number }

function appositive(tokens: readonly Token[], phrase: Phrase): Aside | null {
  if (tokens[phrase.to]?.text !== ',') return null
  let from = phrase.to + 1
  if (/^(?:the|a|an)$/.test(tokens[from]?.lower ?? '')) from++
  let link = -1
  let title = false
  let i = from
  for (; i < tokens.length && i < from + 16; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word') break
    if (/^(?:who|which|said|says|told)$/.test(token.lower)) return null
    if (link < 0 && LINKS.test(token.lower)) link = i
    if (link < 0 && isTitleWord(token.lower.replace(/^.*-/, ''))) title = true
  }
  return title && i > from ? { from, to: i, link } : null
}

function bracket(text: string, tokens: readonly Token[], phrase: Phrase): string | null {
  for (let i = phrase.from; i < phrase.to; i++) {
    if (tokens[i]?.text !== '(') continue
    for (let j = i + 1; j < phrase.to; j++) if (tokens[j]?.text === ')') return slice(text, tokens, i + 1, j)
  }
  return null
}

/** "a spokesman for the Home Office": the capitalised name after the link. */
function linked(text: string, tokens: readonly Token[], phrase: Phrase): string | null {
  for (let i = phrase.from + 1; i < phrase.to; i++)
    if (LINKS.test(tokens[i]?.lower ?? '')) return named(text, tokens, i + 1, phrase.to)
  return null
}

function named(text: string, tokens: readonly Token[], from: number, to: number): string | null {
  let start = from
  while (start < to && /^(?:the|a|an)$/.test(tokens[start]?.lower ?? '')) start++
  return tokens[start]?.upper === true ? slice(text, tokens, start, to) : null
}

function slice(text: string, tokens: readonly Token[], from: number, to: number): string | null {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first === undefined || last === undefined || to <= from ? null : text.slice(first.start, last.end)
}
