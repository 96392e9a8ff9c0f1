import fc from 'fast-check'
import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { parseOriginal } from '../parse-original.ts'

type Sheet = { readonly page: PDFPage; readonly font: PDFFont }

async function draw(...sheets: readonly ((sheet: Sheet) => void)[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (const sheet of sheets) sheet({ page: pdf.addPage([595, 842]), font })
  return pdf.save()
}

/** Lines below each other from a place on the page. */
function column({ page, font }: Sheet, x: number, y: number, lines: readonly string[], size = 10): void {
  lines.forEach((line, at) => page.drawText(line, { x, y: y - at * size * 1.2, size, font }))
}

async function read(bytes: Uint8Array) {
  const parsed = await parseOriginal(bytes, 'page.pdf', { quotes: false })
  if (!parsed.ok) throw new Error(parsed.error.message)
  const [draft] = parsed.value.drafts
  if (!draft) throw new Error('no draft')
  return { draft, blocks: draft.blocks.map(({ kind, start, end }) => [kind, draft.text.slice(start, end)]) }
}

const left = [
  'The harbour council approved the win-',
  'ter ferry plan on Tuesday after a long',
  'meeting that ended after midnight.',
  '   Opponents of the plan asked for a',
  'review of the well-known subsidy and'
]
const right = [
  'said that a return ticket would cost',
  'too much for the people of the island.',
  'The vote was seven to four, and the',
  'first boat will leave in the spring of',
  'next year, the harbour master said.'
]

describe('order of reading', () => {
  test('a headline over two columns, the columns one after the other, words made whole', async () => {
    const { draft, blocks } = await read(
      await draw((sheet) => {
        column(sheet, 50, 780, ['Council backs winter ferry'], 26)
        column(sheet, 50, 740, ['By Mara Lindqvist'])
        column(sheet, 50, 700, left)
        column(sheet, 310, 700, right)
      })
    )
    expect(draft.headline.value).toBe('Council backs winter ferry')
    expect(draft.bylines?.value).toEqual(['Mara Lindqvist'])
    expect(blocks).toEqual([
      [
        'paragraph',
        'The harbour council approved the winter ferry plan on Tuesday after a long meeting that ended after midnight.'
      ],
      [
        'paragraph',
        'Opponents of the plan asked for a review of the well-known subsidy and said that a return ticket would cost too much for the people of the island. The vote was seven to four, and the first boat will leave in the spring of next year, the harbour master said.'
      ]
    ])
  })

  test('three columns whose lines do not share their heights', async () => {
    const { draft } = await read(
      await draw((sheet) => {
        column(
          sheet,
          40,
          700,
          ['alpha one is the first of', 'alpha two goes on in this', 'alpha three ends the first one'],
          9
        )
        column(
          sheet,
          220,
          696,
          ['beta one is the second of', 'beta two goes on in this', 'beta three ends the second one'],
          9
        )
        column(
          sheet,
          400,
          703,
          ['gamma one is the third of', 'gamma two goes on in this', 'gamma three ends the third one'],
          9
        )
      })
    )
    const words = draft.text.replaceAll('\n', ' ')
    const order = ['alpha one', 'alpha three', 'beta one', 'beta three', 'gamma one', 'gamma three']
    const places = order.map((start) => `${draft.headline.value} ${words}`.indexOf(start))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  })

  test('running heads, page numbers and what a browser prints around a page are no text', async () => {
    const sheets = [1, 2, 3, 4].map((number) => (sheet: Sheet) => {
      column(sheet, 50, 815, [`The Ellery Courier, page ${String(number)}`], 8)
      column(sheet, 50, 600, [`Story ${String(number)} says that the quay has moved again this week.`])
      column(sheet, 50, 20, [`https://www.ellerycourier.example/quay ${String(number)}/4`], 7)
    })
    const { draft } = await read(await draw(...sheets))
    expect(draft.text).not.toContain('Courier')
    expect(draft.text).not.toContain('https')
    expect(draft.url?.value).toBe('https://www.ellerycourier.example/quay')
  })

  test('a paragraph goes on over the page, a sentence that ended does not', async () => {
    const { blocks } = await read(
      await draw(
        (sheet) => {
          column(sheet, 50, 700, ['Headline of it'], 24)
          column(sheet, 50, 100, [
            'The council approved the winter ferry plan on Tuesday after a four hour meeting that went'
          ])
        },
        (sheet) => column(sheet, 50, 780, ['on until midnight.', 'A second vote is due in spring.'])
      )
    )
    expect(blocks[0]?.[1]).toContain('meeting that went on until midnight.')
  })
})

describe('what holds no text', () => {
  test('a page that is drawn but has no letters needs OCR and is kept', async () => {
    const { draft } = await read(
      await draw(({ page }) => page.drawRectangle({ x: 10, y: 10, width: 200, height: 200 }))
    )
    expect(draft.flags).toEqual([
      { name: 'no-text', evidence: ['no text: needs OCR (a page that is a picture)'] }
    ])
    expect(draft.headline.value).toBe('page')
  })

  test('a blank page is nothing', async () => {
    const parsed = await parseOriginal(await draw(() => undefined), 'page.pdf')
    expect(parsed.ok ? '' : parsed.error.code).toBe('no-text')
  })

  test('a file that only begins like one is broken', async () => {
    const parsed = await parseOriginal(new TextEncoder().encode('%PDF-1.7\nnothing of the kind'), 'page.pdf')
    expect(parsed.ok ? '' : parsed.error.code).toBe('broken')
  })
})

test('cut or altered files give drafts or a problem, never a throw', async () => {
  const whole = await draw((sheet) => column(sheet, 50, 700, left))
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
      const bytes = cut ? whole.slice(0, at) : whole.slice()
      if (!cut) bytes[at] = byte
      const parsed = await parseOriginal(bytes, 'page.pdf', { quotes: false })
      if (!parsed.ok) expect(parsed.error.message).not.toBe('')
    }),
    { numRuns: 60 }
  )
}, 60_000)
