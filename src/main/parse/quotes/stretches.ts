import { isSpace } from './chars.ts'
import { findMarks, type Mark } from './marks.ts'
import type { Span } from './paragraphs.ts'
import { closeSingle } from './single-marks.ts'

/** A quoted stretch inside one paragraph; `start` and `end` leave the marks out. */
export type Stretch = {
  readonly start: number
  readonly end: number
  /** Extent with its marks, where they were printed. */
  readonly outerStart: number
  readonly outerEnd: number
  readonly paragraph: number
  readonly family: Mark['family']
  /** It goes on from the stretch before it: a quote of several paragraphs. */
  readonly carried: boolean
  readonly closed: boolean
}

function keepTwins(marks: readonly Mark[], twins: boolean): readonly Mark[] {
  if (twins) return marks
  let single = false
  return marks.filter((mark) => {
    if (mark.family === 'single') single = mark.role === 'open'
    return !mark.twin || (single && mark.role === 'close')
  })
}

type Carry = { readonly family: Mark['family']; readonly until: number } | null

const LOOK_AHEAD = 4

/** Stage 2: marks paired into stretches, paragraph by paragraph, with what one paragraph leaves open carried on. */
export function findStretches(text: string, lines: readonly Span[], twins = false): Stretch[] {
  // Typewriter ''…'' is read as marks on request only; by default it can just close a British quote (yes.'').
  const marks = lines.map((line) => keepTwins(findMarks(text, line.start, line.end), twins))
  const found: Stretch[] = []
  let carry: Carry = null
  for (let p = 0; p < lines.length; p++) carry = pairLine(text, lines, marks, p, carry, found)
  return found
}

function pairLine(
  text: string,
  lines: readonly Span[],
  marks: readonly (readonly Mark[])[],
  p: number,
  carry: Carry,
  found: Stretch[]
): Carry {
  const line = lines[p]
  const own = marks[p]
  if (line === undefined || own === undefined) return null
  const push = (
    start: number,
    end: number,
    outer: Span,
    mark: Mark['family'],
    carried: boolean,
    closed: boolean
  ) => {
    const inner = trim(text, start, end)
    if (inner.end <= inner.start) return
    found.push({
      ...inner,
      outerStart: outer.start,
      outerEnd: outer.end,
      paragraph: p,
      family: mark,
      carried,
      closed
    })
  }
  const partners = matchDirected(own)
  const reaches = new Map<Mark['family'], number>()
  const reach = (family: Mark['family']) => {
    const known = reaches.get(family) ?? carriesOn(lines, marks, p, family)
    reaches.set(family, known)
    return known
  }
  let i = 0
  let carried = carry !== null
  if (carry !== null && own[0]?.start !== line.start) {
    const close = own.findIndex((mark) => closes(carry.family, mark))
    const mark = own[close]
    if (mark === undefined) {
      if (p >= carry.until) return null
      push(line.start, line.end, line, carry.family, true, false)
      return carry
    }
    push(line.start, mark.start, { start: line.start, end: mark.end }, carry.family, true, true)
    i = close + 1
    carried = false
  }
  while (i < own.length) {
    const open = own[i]
    if (open === undefined) break
    if (open.role === 'close') {
      i++
      continue
    }
    const close = partners.get(i) ?? findClose(own, i)
    const mark = own[close]
    if (mark !== undefined) {
      push(
        open.end,
        twinClose(open, mark) ? mark.start + 1 : mark.start,
        { start: open.start, end: mark.end },
        open.family,
        carried && i === 0,
        true
      )
      i = close + 1
      continue
    }
    const until = close === own.length ? reach(open.family) : -1
    if (until > p) {
      push(open.end, line.end, { start: open.start, end: line.end }, open.family, carried && i === 0, false)
      return { family: open.family, until }
    }
    i++
  }
  return null
}

/** Partners of marks that open and close by their shape («», 「」), nested ones included; unclosed ones get the length. */
function matchDirected(own: readonly Mark[]): Map<number, number> {
  const partners = new Map<number, number>()
  const open: number[] = []
  own.forEach((mark, i) => {
    if (mark.family !== 'guillemet' && mark.family !== 'angle' && mark.family !== 'corner') return
    if (mark.role === 'open') {
      open.push(i)
      partners.set(i, own.length)
      return
    }
    const last = open.at(-1)
    if (last === undefined || own[last]?.family !== mark.family) return
    partners.set(last, i)
    open.pop()
  })
  return partners
}

/** Index of the mark that closes `own[i]`; `own.length` when it stays open; -1 when it was never an opening mark. */
function findClose(own: readonly Mark[], i: number): number {
  const open = own[i]
  if (open === undefined) return -1
  if (open.family === 'single') return closeSingle(own, i)
  for (let j = i + 1; j < own.length; j++) {
    const mark = own[j]
    if (mark === undefined) break
    if (mark.family === 'double' && open.family === 'double' && mark.role === 'open') {
      // "…the "inner" word…": nested only when two marks close before another opens; else a close was forgotten.
      if (own[j + 1]?.family !== 'double' || own[j + 1]?.role === 'open' || !closesSoon(own, j + 2)) return -1
      j++
    } else if (mark.family === open.family && mark.role === 'open') return -1
    else if (closes(open.family, mark)) return j
  }
  return own.length
}

/** 'He said "yes.'': the first of the two marks belongs to the inner quote. */
function twinClose(open: Mark, mark: Mark): boolean {
  return mark.twin && open.family === 'single'
}

function closesSoon(own: readonly Mark[], from: number): boolean {
  for (let j = from; j < own.length && j < from + 6; j++) {
    const mark = own[j]
    if (mark?.family === 'double') return mark.role === 'close'
  }
  return false
}

function closes(open: Mark['family'], mark: Mark): boolean {
  if (open === 'low') return mark.family === 'double'
  if (open === 'low-single') return mark.family === 'single'
  return mark.family === open && mark.role !== 'open'
}

/** The last paragraph that a quote left open at the end of `p` can reach, or -1 when nothing shows that it goes on. */
function carriesOn(
  lines: readonly Span[],
  marks: readonly (readonly Mark[])[],
  p: number,
  family: Mark['family']
): number {
  for (let next = p + 1; next <= p + LOOK_AHEAD && next < lines.length; next++) {
    const first = marks[next]?.find(
      (mark) => mark.family === family || (family === 'low' && mark.family === 'double')
    )
    if (first === undefined) continue
    if (first.start === lines[next]?.start && first.role !== 'close') return next === p + 1 ? next : -1
    return closes(family, first) && first.role === 'close' && first.doubt === 'none' ? next : -1
  }
  return -1
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charAt(start))) start++
  while (end > start && isSpace(text.charAt(end - 1))) end--
  return { start, end }
}
