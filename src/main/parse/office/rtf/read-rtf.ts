import type { OfficeParagraph } from '../office-paragraph.ts'
import { isMadeStyle, styleRole } from '../style-role.ts'
import { byteRun } from './byte-run.ts'
import { codePageEncoding, decodeBytes } from './rtf-charsets.ts'
import { rtfFlow, type RtfFlow } from './rtf-flow.ts'
import { rtfInfoReader, type RtfInfo } from './rtf-info.ts'
import { plainCharacters, plainLayout, type RtfState } from './rtf-state.ts'
import { rtfTables } from './rtf-tables.ts'
import { CHARACTERS, formatted, isSkipped } from './rtf-words.ts'
import { scanRtf } from './scan-rtf.ts'

export type RtfDocument = { readonly paragraphs: readonly OfficeParagraph[]; readonly info: RtfInfo }

/** Fields carry addresses; longer instructions are something else. */
const LONGEST_INSTRUCTION = 4000
const SYMBOL_AREA = [0xf000, 0xf0ff] as const

/**
 * Reads RTF (specification 1.9.1) as printed with all changes accepted, in one pass. Objects, pictures, macros' stores
 * and every group that a reader may ignore are passed over; damage only loses what is damaged.
 */
export function readRtf(bytes: Uint8Array): RtfDocument {
  const tables = rtfTables()
  const info = rtfInfoReader()
  const body = rtfFlow('body')
  const notes: OfficeParagraph[] = []
  const rawIsUtf8 = holdsUtf8(bytes)
  let documentEncoding = 'windows-1252'
  let defaultFont = 0
  let instruction = ''
  // Characters still to be passed over after a \u, and whether a group has just begun (its first word names it).
  let passing = 0
  let groupBegins = false
  let starred = false

  let state: RtfState = {
    ...plainCharacters,
    ...plainLayout,
    destination: 'text',
    outside: 'text',
    flow: body,
    font: -1,
    standIns: 1
  }
  const stack: RtfState[] = []

  const text = (characters: string): void => {
    switch (state.destination) {
      case 'text':
        if (!state.hidden && !state.deleted) state.flow.add(characters, state)
        return
      case 'fonts':
        return tables.fontText(characters)
      case 'styles':
        return tables.styleText(characters)
      case 'info-field':
        return info.text(characters)
      case 'instruction':
        instruction = (instruction + characters).slice(0, LONGEST_INSTRUCTION)
        return
      case 'info':
      case 'skip':
        return
    }
  }
  const run = byteRun((some, encoding) => text(decodeBytes(some, encoding)))
  const encodingNow = (): string =>
    tables.encodingOf(state.font < 0 ? defaultFont : state.font) ?? documentEncoding

  const styleNow = (): Partial<OfficeParagraph> => {
    const name = tables.styleName(state.style)
    const named = name === null ? null : styleRole(name)
    const { alignment, outline, listLevel } = state
    const common = { style: state.style === 0 ? null : name, alignment }
    if (named) return { ...common, ...named }
    if (outline >= 0 && outline < 9) return { ...common, role: 'heading', level: outline + 1 }
    return listLevel > 0 ? { ...common, role: 'list-item', level: listLevel } : common
  }

  const endFlow = (flow: RtfFlow): void => {
    const paragraphs = flow.finish(styleNow())
    if (flow.kind === 'note') for (const one of paragraphs) notes.push({ ...one, role: 'note' })
    else state.flow.addBox(paragraphs)
  }

  const open = (): void => {
    run.flush()
    passing = 0
    stack.push(state)
    groupBegins = true
    starred = false
  }
  const close = (): void => {
    run.flush()
    passing = 0
    groupBegins = false
    const inner = state
    const outer = stack.pop()
    if (outer === undefined) return
    if (inner.destination === 'fonts' || inner.destination === 'styles') tables.endEntry()
    if (inner.flow !== outer.flow) {
      state = { ...inner, flow: outer.flow }
      endFlow(inner.flow)
    }
    state = outer
    if (inner.destination === 'instruction' && outer.destination !== 'instruction') {
      state.flow.addLink(/^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1] ?? '')
      instruction = ''
    }
    // Behind the last brace should be nothing; where a brace too many stands in the midst of a file, there is text.
    if (stack.length === 0) state.flow.endBegun(styleNow())
  }

  /** The first word of a group; true where it names what the group is. */
  const namesGroup = (name: string, isStarred: boolean): boolean => {
    if (
      name === 'shptxt' ||
      (name === 'ud' && isStarred) ||
      (name === 'result' && state.destination === 'skip')
    ) {
      const flow = name === 'shptxt' ? rtfFlow('box') : state.flow
      state = { ...state, destination: name === 'shptxt' ? 'text' : state.outside, flow }
      return true
    }
    if (state.destination === 'skip') return false
    if (name === 'fonttbl') state = { ...state, destination: 'fonts' }
    else if (name === 'stylesheet') state = { ...state, destination: 'styles' }
    else if (name === 'info') state = { ...state, destination: 'info' }
    else if (name === 'fldinst') state = { ...state, destination: 'instruction' }
    else if (name === 'footnote')
      state = { ...state, ...plainCharacters, ...plainLayout, destination: 'text', flow: rtfFlow('note') }
    else if (name === 'listtext' || name === 'pntext') {
      // The number or bullet as it is shown: what follows it is an item.
      const outer = stack.at(-1)
      if (outer) stack[stack.length - 1] = { ...outer, listLevel: Math.max(1, outer.listLevel) }
      state = skipped(state)
    } else if (isSkipped(name) || (isStarred && !(state.destination === 'styles' && name === 'cs')))
      state = skipped(state)
    else return false
    return true
  }

  const word = (name: string, parameter: number | null): void => {
    const first = groupBegins
    const isStarred = starred
    groupBegins = false
    starred = false
    if (passing > 0 && name !== 'u') {
      passing--
      return
    }
    run.flush()
    if (first && namesGroup(name, isStarred)) return
    if (name === 'u') return unicode(parameter ?? 0)
    if (state.destination === 'skip') return
    if (state.destination === 'fonts') return tables.fontWord(name, parameter)
    if (state.destination === 'styles') return tables.styleWord(name, parameter)
    if (state.destination === 'info' || state.destination === 'info-field') {
      if (info.word(name, parameter)) state = { ...state, destination: 'info-field' }
      return
    }
    const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined
    if (character !== undefined) return text(character)
    state = formatted(state, name, parameter) ?? state
    if (state.destination === 'text') layout(name, parameter)
  }

  const layout = (name: string, parameter: number | null): void => {
    const { flow } = state
    switch (name) {
      case 'par':
        return flow.endParagraph(styleNow(), state.inTable, isMade())
      case 'cell':
        return flow.endCell(styleNow())
      case 'row':
        return flow.endRow()
      case 'sect':
        flow.endParagraph(styleNow(), state.inTable, isMade())
        return flow.addPageBreak()
      case 'page':
      case 'pagebb':
        return flow.addPageBreak()
      case 'ansicpg':
        documentEncoding = codePageEncoding(parameter ?? 1252)
        return
      case 'mac':
        documentEncoding = 'macintosh'
        return
      case 'deff':
        defaultFont = parameter ?? 0
        return
      default:
        return
    }
  }
  const isMade = (): boolean => isMadeStyle(tables.styleName(state.style) ?? '')

  const unicode = (parameter: number): void => {
    const code = parameter < 0 ? parameter + 0x10000 : parameter
    if (code >= 0 && code <= 0xffff)
      text(code >= SYMBOL_AREA[0] && code <= SYMBOL_AREA[1] ? '•' : String.fromCharCode(code))
    else if (code > 0xffff && code <= 0x10ffff) text(String.fromCodePoint(code))
    passing = state.standIns
  }

  const symbol = (code: number): void => {
    const character = String.fromCharCode(code)
    if (character === '*') {
      starred = groupBegins
      return
    }
    groupBegins = false
    if (passing > 0) {
      passing--
      return
    }
    if (character === '\\' || character === '{' || character === '}') return byte(code, true)
    run.flush()
    if (character === '~') text('\u00a0')
    else if (character === '_') text('-')
    else if ((character === '\n' || character === '\r') && state.destination === 'text')
      state.flow.endParagraph(styleNow(), state.inTable, isMade())
  }

  const byte = (value: number, escaped: boolean): void => {
    groupBegins = false
    if (passing > 0) passing--
    else if (state.destination !== 'skip')
      run.add(value, rawIsUtf8 && !escaped && value >= 0x80 ? 'utf-8' : encodingNow())
  }

  scanRtf(bytes, {
    open,
    close,
    word,
    symbol,
    byte,
    skips: () => state.destination === 'skip' && passing === 0
  })
  run.flush()
  while (stack.length > 0) close()
  return { paragraphs: [...body.finish(styleNow()), ...notes], info: info.finish() }
}

const skipped = (state: RtfState): RtfState => ({
  ...state,
  destination: 'skip',
  outside: state.destination
})

/** Some programs write UTF-8 into RTF, which knows nothing of it. */
function holdsUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
