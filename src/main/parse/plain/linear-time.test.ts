import { expect, test } from 'vitest'
import { readMarkdown } from '../markdown/read-markdown.ts'
import { elementsOf, wordsOf } from '../reuters-sgml/elements.ts'
import { readReuters } from '../reuters-sgml/read-reuters.ts'
import { isAnpaHeader, readAnpa1312 } from '../wire/anpa1312.ts'
import { is7901Header, readIptc7901 } from '../wire/iptc7901.ts'
import { messagesOf, type WireMessage } from '../wire/messages.ts'
import { readPlain } from './read-plain.ts'

// A pattern that starts anew at every character of a long run takes a hundred times as long for ten times the text.
const units = [
  ...'\t !"#$%&\'()*+,-./:;<=>?@[]^_`{|}~',
  ...'aA1é“”—…«»©文\n',
  ...[
    ' \n',
    '\n\n',
    '\t\t',
    '  ',
    '. ',
    ', ',
    ': ',
    ' - ',
    ' -- ',
    '- ',
    '> ',
    '* ',
    '1. ',
    '| ',
    '||',
    '\\',
    '](',
    '[[',
    '{{',
    '{{<'
  ],
  ...[
    'a ',
    'A ',
    'A. ',
    'By ',
    'By A',
    'and ',
    'Page ',
    'Mar ',
    'on ',
    '12:',
    '2015',
    '2015-',
    '12 March ',
    '/A/',
    '(AP) ',
    'a@',
    'a@b.',
    'http://'
  ],
  ...[
    'Photo: ',
    'AP Photo/',
    'Words: ',
    'Updated ',
    'Embargo ',
    '1 words',
    'Monday ',
    '0001 GMT ',
    '---\n',
    '+++\n',
    'a: ',
    '&#1;',
    '<D>',
    '^',
    '^a<\n'
  ],
  ...[
    '\x01',
    '\x02',
    '\x03',
    '\b;',
    '\x1f',
    '\n\x01a0001\x1f',
    '<REUTERS>',
    '<TEXT>',
    '```',
    '``',
    '$$',
    '%%'
  ]
]

const wire = (text: string): WireMessage => ({
  header: `z1001\x1f_asian\nr a\x13\x11 ${text.slice(0, 20_000)}   03-05 0310`,
  text: `^Headline<\n${text}`,
  trailer: text,
  complete: true
})
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  plain: (text) => readPlain(`Headline\n\n${text}`),
  'plain head': readPlain,
  markdown: (text) => readMarkdown(`---\ntitle: ${text.slice(0, 5_000)}\n---\n${text}`),
  'ANPA 1312': (text) => [isAnpaHeader(wire(text).header), readAnpa1312(wire(text))],
  'IPTC 7901': (text) => [is7901Header(`abc0001 3 i 12 ${text}`), readIptc7901(wire(text))],
  transmissions: (text) => messagesOf(new TextEncoder().encode(text)),
  'Reuters SGML': (text) => [
    elementsOf(text, 'REUTERS'),
    wordsOf(text),
    readReuters(`<UNKNOWN>${text}</UNKNOWN><TEXT><TITLE>${text}</TITLE><BODY>${text}</BODY></TEXT>`)
  ]
}

function timeOf(read: (text: string) => unknown, text: string): number {
  const started = performance.now()
  read(text)
  return performance.now() - started
}

test.each(Object.entries(readers))(
  '%s: ten times the text takes about ten times as long',
  (_, read) => {
    const slow = units.filter((unit) => {
      const short = unit.repeat(Math.ceil(3_000 / unit.length))
      const long = unit.repeat(Math.ceil(30_000 / unit.length))
      // Other work on the machine may stretch one measurement, a pattern that is not linear stretches all.
      for (let attempt = 0; attempt < 3; attempt++)
        if (timeOf(read, long) < 40 * Math.max(timeOf(read, short), 3)) return false
      return true
    })
    expect(slow).toEqual([])
  },
  120_000
)
