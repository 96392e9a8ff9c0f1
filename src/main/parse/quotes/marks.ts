import { isDigit, isSpace, isWordChar } from './chars.ts'

export type MarkFamily =
  'double' | 'single' | 'guillemet' | 'angle' | 'low' | 'low-single' | 'corner' | 'dash' | 'turn'

export type Mark = {
  readonly start: number
  readonly end: number
  readonly family: MarkFamily
  readonly role: 'open' | 'close' | 'either'
  /** How likely it is that a closing single mark is an apostrophe (workers', goin'); 'none' for all other marks. */
  readonly doubt: 'none' | 'letter' | 'possessive'
  /** Written as two single marks, which in British text may be two marks that close at once. */
  readonly twin: boolean
  /** A straight ' as against ‘ ’: text that sets curly marks outside may nest straight ones. */
  readonly straight: boolean
}

const OPENING_NEIGHBOURS = new Set('([{—–―-/"“„«‹「『\'‘¿¡'.split(''))
const CLOSING_NEIGHBOURS = new Set(')]}.,;:!?…—–―-/"”»›」』\'’'.split(''))
const INTERESTING = /["“”„‟＂'‘’‚‛`´«»‹›「」『』]/g

// Words that lose their head to an apostrophe, which would otherwise read as an opening single mark.
const HEADLESS =
  /^(?:em|til|till|cause|tis|twas|bout|n|round|cos|coz|kay|nuff|tude|hood|\d0s|\d\d)(?![\p{L}\p{N}])/iu

/** Stage 1: every quotation mark of a stretch of text, with apostrophes, feet and inches left out. */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = []
  // Searched alone: in the whole text each line without a mark would be searched on to the next line that has one.
  const searched = text.slice(start, end)
  INTERESTING.lastIndex = 0
  for (let hit = INTERESTING.exec(searched); hit !== null; hit = INTERESTING.exec(searched)) {
    const mark = readMark(text, start + hit.index, start, end)
    if (mark === null) continue
    marks.push(mark)
    INTERESTING.lastIndex = mark.end - start
  }
  return marks
}

function readMark(text: string, at: number, start: number, end: number): Mark | null {
  const char = text.charAt(at)
  switch (char) {
    case '«':
    case '»':
      return directed(text, at, start, end, 'guillemet', char === '«')
    case '‹':
    case '›':
      return directed(text, at, start, end, 'angle', char === '‹')
    case '「':
    case '『':
      return {
        start: at,
        end: at + 1,
        family: 'corner',
        role: 'open',
        doubt: 'none',
        twin: false,
        straight: false
      }
    case '」':
    case '』':
      return {
        start: at,
        end: at + 1,
        family: 'corner',
        role: 'close',
        doubt: 'none',
        twin: false,
        straight: false
      }
    case '„':
      return {
        start: at,
        end: at + 1,
        family: 'low',
        role: 'open',
        doubt: 'none',
        twin: false,
        straight: false
      }
    case '‚':
      return {
        start: at,
        end: at + 1,
        family: 'low-single',
        role: 'open',
        doubt: 'none',
        twin: false,
        straight: false
      }
    case "'":
    case '’':
    case '‘':
    case '‛':
    case '`':
    case '´':
      // Typewriter habit, kept by some wires and by TeX: two single marks stand for one double mark.
      if (text.charAt(at + 1) === char && char !== '’' && at + 1 < end && text.charAt(at + 2) !== char)
        return double(text, at, 2, start, end)
      return single(text, at, start, end)
    default:
      return double(text, at, 1, start, end)
  }
}

type Around = {
  readonly opens: boolean
  readonly closes: boolean
  readonly before: string
  readonly after: string
}

function around(text: string, at: number, length: number, start: number, end: number): Around {
  const before = at > start ? text.charAt(at - 1) : ' '
  const after = at + length < end ? text.charAt(at + length) : ' '
  return {
    opens: isSpace(before) || OPENING_NEIGHBOURS.has(before),
    closes: isSpace(after) || CLOSING_NEIGHBOURS.has(after),
    before,
    after
  }
}

function double(text: string, at: number, length: number, start: number, end: number): Mark | null {
  const char = text.charAt(at)
  const { opens, closes, before, after } = around(text, at, length, start, end)
  // 6'3" and 5’ 11”: digits, a foot mark, digits, an inch mark.
  if (isDigit(before) && isInch(text, at, start)) return null
  let role: Mark['role'] = opens === closes ? 'either' : opens ? 'open' : 'close'
  if (char === '“' || char === '‟' || char === '`') {
    if (role !== 'close') role = 'open'
  } else if (char === '”' || char === '´') {
    // A wrong-way mark: it stands where only an opening mark can stand, so the pairing stage decides.
    role = at === start ? 'open' : role === 'open' ? 'either' : 'close'
    if (role === 'close' && isWordChar(before) && isWordChar(after)) role = 'either'
  }
  return {
    start: at,
    end: at + length,
    family: 'double',
    role,
    doubt: 'none',
    twin: length > 1,
    straight: char === '"'
  }
}

function isInch(text: string, at: number, start: number): boolean {
  let i = at - 1
  while (i > start && at - i < 4 && (isDigit(text.charAt(i)) || text.charAt(i) === '.')) i--
  if (i > start && isSpace(text.charAt(i))) i--
  const foot = text.charAt(i)
  return (foot === "'" || foot === '’' || foot === '′') && isDigit(text.charAt(i - 1))
}

function single(text: string, at: number, start: number, end: number): Mark | null {
  const char = text.charAt(at)
  const { opens, closes, before, after } = around(text, at, 1, start, end)
  const inWord = isWordChar(before) && isWordChar(after)
  if (inWord) return null
  if (isDigit(before) && (isDigit(after) || (isSpace(after) && isDigit(text.charAt(at + 2))))) return null
  if (opens && !isSpace(after) && !(closes && char === '’')) {
    if (char === '’' || char === '´') return null
    if (HEADLESS.test(text.slice(at + 1, at + 8))) return null
    return {
      start: at,
      end: at + 1,
      family: 'single',
      role: 'open',
      doubt: 'none',
      twin: false,
      straight: char === "'"
    }
  }
  if (char === '‘' || char === '‛' || char === '`') return null
  if (isSpace(before)) return null
  // rock 'n' roll
  if (before === 'n' && /['’‘]/.test(text.charAt(at - 2)) && isSpace(text.charAt(at - 3))) return null
  const possessive = /[sxz]/i.test(before) && isSpace(after) && isWordChar(text.charAt(at + 2))
  const doubt = !isWordChar(before) ? 'none' : possessive ? 'possessive' : 'letter'
  return {
    start: at,
    end: at + 1,
    family: 'single',
    role: 'close',
    doubt,
    twin: false,
    straight: char === "'"
  }
}

function directed(
  text: string,
  at: number,
  start: number,
  end: number,
  family: MarkFamily,
  pointsLeft: boolean
): Mark {
  const { opens, closes } = around(text, at, 1, start, end)
  // German and Danish print turn guillemets inwards (»…«); French sets them outwards, often with spaces inside.
  const role = pointsLeft ? (!opens && closes ? 'close' : 'open') : opens && !closes ? 'open' : 'close'
  return { start: at, end: at + 1, family, role, doubt: 'none', twin: false, straight: false }
}
