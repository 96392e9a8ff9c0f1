// How often the encoding of a text file is found: `npm run bench:encodings`. Prints right decodings per encoding and writes
// .build/bench-encodings.json.
//
// The texts are real sentences in many languages that are here anyway: TypeScript's translated messages, zod's (shorter, with
// words of programming among them: harder than news), and where ../shared is present its articles in English, French,
// German, Dutch and Arabic. Each is written in the encodings its language was written in, as a short file (about 150
// characters) and a long one (about 2,000). Right means that every character comes out as it went in. A sample that an
// encoding cannot hold, or that is plain ASCII, is not made. Encoders are the runtime's own decoders turned around.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = resolve(import.meta.dirname, '..')
const articles = resolve(root, '../shared/data/articles')
const output = join(root, '.build/bench-encodings.json')
const SAMPLES = 40
const LENGTHS = { short: 150, long: 2000 }
const WEST = ['windows-1252', 'iso-8859-15', 'macintosh']
const MIDDLE = ['windows-1250', 'iso-8859-2']
const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic']
const UNICODE = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16be',
  'utf-16le with mark',
  'utf-16be with mark'
]
const WRITTEN = {
  ...{
    en: WEST,
    fr: WEST,
    de: WEST,
    nl: WEST,
    es: WEST,
    it: WEST,
    'pt-br': WEST,
    sv: WEST,
    da: WEST,
    fi: WEST,
    is: WEST
  },
  ...{
    cs: MIDDLE,
    pl: MIDDLE,
    hu: MIDDLE,
    sl: MIDDLE,
    hr: MIDDLE,
    sk: MIDDLE,
    ro: MIDDLE
  },
  ...{ ru: CYRILLIC, bg: CYRILLIC.slice(0, 1), uk: ['windows-1251', 'koi8-u'], tr: ['windows-1254'] },
  ...{
    el: ['windows-1253', 'iso-8859-7'],
    he: ['windows-1255', 'iso-8859-8-i'],
    ar: ['windows-1256', 'iso-8859-6']
  },
  ...{ lt: ['windows-1257', 'iso-8859-13', 'iso-8859-4'], th: ['windows-874'], vi: ['windows-1258'] },
  ...{ ja: ['shift_jis', 'euc-jp', 'iso-2022-jp'], 'zh-cn': ['gb18030'], 'zh-tw': ['big5'], ko: ['euc-kr'] }
}

const tables = new Map()
// Several Node releases decode windows-1252 as Latin-1 (nodejs/node#56542).
const UPPER_CONTROLS = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ']
  .map((char, at) => [char, 0x80 + at])
  .filter(([char]) => char !== ' ')

const work = mkdtempSync(join(tmpdir(), 'cuttings-encodings-'))
try {
  await main()
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function main() {
  const decode = await loadDecoder()
  const figures = {}
  for (const [language, encodings] of Object.entries(WRITTEN)) {
    const sentences = sentencesOf(language)
    for (const encoding of [...encodings, ...UNICODE])
      for (const [length, characters] of Object.entries(LENGTHS))
        for (const text of samplesOf(sentences, characters)) {
          const bytes = encode(text, encoding)
          if (bytes === null) continue
          const read = decode(bytes, false)
          const cell = ((figures[encoding] ??= {})[length] ??= { samples: 0, right: 0, misses: {} })
          cell.samples += 1
          if (read.ok && read.value.text === text) cell.right += 1
          else {
            const miss = `${language} as ${read.ok ? read.value.encoding : read.error.code}`
            cell.misses[miss] = (cell.misses[miss] ?? 0) + 1
          }
        }
  }
  print(figures)
  mkdirSync(join(root, '.build'), { recursive: true })
  writeFileSync(output, `${JSON.stringify(figures, null, 2)}\n`)
}

/** Node 20 reads no TypeScript, so the decoder is bundled to a file outside the project first. */
async function loadDecoder() {
  const bundle = await rolldown({
    input: join(root, 'src/main/parse/decode/decode-text.ts'),
    platform: 'node',
    resolve: { alias: { '#shared': join(root, 'src/shared') } },
    logLevel: 'silent'
  })
  await bundle.write({ dir: work, format: 'esm', entryFileNames: 'decode.mjs' })
  const { decodeText } = await import(pathToFileURL(join(work, 'decode.mjs')).href)
  return decodeText
}

function sentencesOf(language) {
  const found = [...messagesOf(language), ...localeOf(language), ...articlesOf(language)]
  return found
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/[\x7f-\x9f\u00ad\u200b\u200e\u200f\ufeff]/g, '')
        .trim()
        .normalize('NFC')
    )
    .filter((text) => text.length > 8)
}

function messagesOf(language) {
  const file = join(root, `node_modules/typescript/lib/${language}/diagnosticMessages.generated.json`)
  if (!existsSync(file)) return []
  return Object.values(JSON.parse(readFileSync(file, 'utf8'))).filter((text) => text.length > 60)
}

function localeOf(language) {
  const file = join(root, `node_modules/zod/v4/locales/${language}.js`)
  if (existsSync(join(root, `node_modules/typescript/lib/${language}`)) || !existsSync(file)) return []
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/["`]([^"`\n]*[\u0080-\uffff][^"`\n]*)["`]/g)].map(
    ([, text]) => `${text.replace(/\$\{[^}]*\}/g, '').trim()}.`
  )
}

function articlesOf(language) {
  const folders = { en: 'wikinews-en', fr: 'wikinews-fr', de: 'wikinews-de', nl: 'kb-hist-nl' }
  if (!existsSync(articles)) return []
  if (language === 'ar')
    return readdirSync(join(articles, 'uni-multi'), { recursive: true })
      .filter((name) => name.endsWith('.json'))
      .slice(0, 400)
      .flatMap((name) => Object.values(JSON.parse(readFileSync(join(articles, 'uni-multi', name), 'utf8'))))
      .filter(
        (text) => typeof text === 'string' && /^[\u0600-\u06ff].{60}/.test(text) && !/[پچژگکی]/.test(text)
      )
  if (!(language in folders)) return []
  return readdirSync(join(articles, folders[language]), { recursive: true })
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(articles, folders[language], name), 'utf8').split(/\n+/))
    .filter((text) => text.length > 60)
}

/** Different stretches of the sentences, spread evenly over all of them. */
function samplesOf(sentences, characters) {
  const samples = []
  for (let index = 0; index < SAMPLES && sentences.length > 0; index++) {
    let at = Math.floor((index * sentences.length) / SAMPLES)
    let text = ''
    for (let used = 0; text.length < characters && used < sentences.length; used++) {
      text += `${text === '' ? '' : '\n'}${sentences[at++ % sentences.length]}`
    }
    text = text.slice(0, characters).trim()
    if (/[^\x00-\x7f]/.test(text)) samples.push(text)
  }
  return samples
}

/** Null where the encoding has no sign for a character of the text. */
function encode(text, encoding) {
  if (encoding.startsWith('utf-8')) return Buffer.from((encoding.includes('mark') ? '\ufeff' : '') + text)
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from((encoding.includes('mark') ? '\ufeff' : '') + text, 'utf16le')
    return encoding.startsWith('utf-16be') ? bytes.swap16() : bytes
  }
  if (encoding === 'iso-2022-jp') return shifted(text)
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  const bytes = [...(encoding === 'windows-1258' ? text.normalize('NFD') : text)].map((char) =>
    table.get(char)
  )
  return bytes.includes(undefined) ? null : Buffer.from(bytes.flat())
}

/** Every character that one byte, or two, stand for. */
function tableOf(encoding) {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map()
  const add = (...bytes) => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes))
      if ([...char].length === 1 && !table.has(char)) table.set(char, bytes)
    } catch {
      // No character.
    }
  }
  for (let byte = 0; byte < 256; byte++) add(byte)
  if (encoding === 'windows-1252') for (const [char, byte] of UPPER_CONTROLS) table.set(char, [byte])
  if (/^(?:shift_jis|euc|gb|big5)/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail)
  return table
}

/** JIS X 0208 between escape sequences, made from EUC-JP, which is the same with the high bit set. */
function shifted(text) {
  const bytes = []
  let kanji = false
  for (const char of text) {
    const code = encode(char, 'euc-jp')
    if (code === null || code.length > 2 || code[0] === 0x8e) return null
    if (kanji !== code.length > 1) bytes.push(0x1b, ...(kanji ? [0x28, 0x42] : [0x24, 0x42]))
    kanji = code.length > 1
    bytes.push(...[...code].map((byte) => byte & 0x7f))
  }
  return Buffer.from(kanji ? [...bytes, 0x1b, 0x28, 0x42] : bytes)
}

function print(figures) {
  const cell = (count) =>
    (count ? `${((count.right / count.samples) * 100).toFixed(1)} % of ${count.samples}` : '–').padStart(18)
  console.log(`${'encoding'.padEnd(20)}${'short'.padStart(18)}${'long'.padStart(18)}   misses`)
  for (const [encoding, { short, long }] of Object.entries(figures)) {
    const misses = Object.entries({ ...short?.misses, ...long?.misses }).sort((a, b) => b[1] - a[1])
    const worst = misses.slice(0, 4).map(([miss, count]) => `${count} ${miss}`)
    console.log(`${encoding.padEnd(20)}${cell(short)}${cell(long)}   ${worst.join(', ')}`)
  }
  for (const length of Object.keys(LENGTHS)) {
    const cells = Object.values(figures).flatMap((figure) => figure[length] ?? [])
    const sum = (key) => cells.reduce((total, count) => total + count[key], 0)
    console.log(
      `all, ${length}: ${((sum('right') / sum('samples')) * 100).toFixed(2)} % of ${sum('samples')} files`
    )
  }
}
