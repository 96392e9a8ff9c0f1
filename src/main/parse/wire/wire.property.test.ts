import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Draft } from '#shared/article/draft.ts'
import { parseOriginal } from '../parse-original.ts'

const parts = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      ...[
        '\x01',
        '\x02',
        '\x03',
        '\x04',
        '\x16\x16',
        '\x1f',
        '\r\n',
        '\b1;2;3\r\n',
        '\x7f',
        '^',
        '<\r\n',
        '=\r\n',
        '\t   '
      ],
      ...[
        'W2870\x1f_asian\r\n',
        'r a\x13\x11 BC-X  03-05 0310\r\n',
        'eca0003 3 i 380  dpa 0045\r\n',
        '212322 GMT Nov 18'
      ],
      ...['By Jane Roe=', 'NORTHBY (AP) _ It rained.', 'AP-WF-03-05-16 1626GMT', '# Notebook\n', "``no''"],
      ...[
        '<REUTERS NEWID="1">',
        '</REUTERS>',
        '<DATE>',
        '</DATE>',
        '<TEXT>',
        '</TEXT>',
        '<TITLE>',
        '</TITLE>',
        '&#5;',
        '&#999999;'
      ]
    )
  ),
  { maxLength: 40 }
)
const starts = fc.constantFrom(
  '\x16\x16\x01W2870\x1f_asian\r\nr a\x13\x11 BC-X  03-05 0310\r\n\x02',
  '\x01eca0003 3 i 380  dpa 0045\r\n\r\nA/B/\r\n\x02',
  '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS NEWID="1"><TEXT>',
  '\x01W2870\x1f',
  '\x01abc1 3 i 1'
)

test('any transmission, however damaged, gives drafts or a problem with words, and the same ones again', async () => {
  await fc.assert(
    fc.asyncProperty(starts, parts, async (start, rest) => {
      const bytes = Buffer.from(start + rest.join(''), 'latin1')
      const parsed = await parseOriginal(bytes, 'copy.txt', { quotes: false })
      if (parsed.ok) for (const draft of parsed.value.drafts) Draft.parse(draft)
      else expect(parsed.error.message).not.toBe('')
      expect(await parseOriginal(bytes, 'copy.txt', { quotes: false })).toEqual(parsed)
    }),
    { numRuns: 300 }
  )
})
