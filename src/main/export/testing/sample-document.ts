import type { ExportDocument } from '#shared/export/export-document.ts'
import type { ExportRequest } from '#shared/export/export-request.ts'
import { buildQuote, buildStory, type Story } from './build-story.ts'

const guess = <T>(value: T, how: string) => ({ value, how, sure: 0.6 })

const inquiry = buildStory(
  1,
  'Harbour inquiry: “nobody asked the divers” & other costs',
  [
    [
      'paragraph',
      'The inquiry into the collapse of Pier 7 heard on Tuesday that no survey of the piles was made after 2019.'
    ],
    [
      'paragraph',
      '“Nobody asked the divers,” Marta Quell, the port’s former chief engineer, said. “We *had* a price: 4.5m_euros, #1 on the list.”'
    ],
    ['subhead', 'What the ledger shows'],
    ['list-item', '1. survey, cancelled in March 2019', 1],
    ['list-item', '+ piles, “as new” <on paper>', 1],
    ['list-item', 'depth of the scour: 3 m', 2],
    [
      'paragraph',
      '1986. A year that changed the port: the ledger was lost & never found; see [^1] and https://port.example/a_b.'
    ],
    ['block-quote', 'To the Board: the piles will not last ten winters.\nWe ask for divers.'],
    ['paragraph', 'Her deputy called the ledger “a work of fiction”, according to Coast Radio.'],
    ['stub', 'The port...']
  ],
  {
    bylines: { value: ['Ana Torres', 'Jon Pike'], how: 'line below the headline', sure: 1 },
    source: guess('Harbour Courier', 'named once in the text'),
    published: null,
    dateline: {
      value: { place: 'PORT ALDER', date: null, agency: 'CNS' },
      how: 'start of the text',
      sure: 0.9
    },
    dek: {
      value: 'Engineers told the *inquiry* that a survey was cancelled.',
      how: 'second line',
      sure: 0.9
    },
    flags: [{ name: 'truncated', evidence: ['The port...', 'Continue reading on:'] }]
  },
  [
    {
      text: 'Pier 7 on the morning after, seen from the north quay.',
      credit: 'L. Hart/Harbour Courier',
      date: null,
      after: -1
    },
    { text: 'The ledger’s last page.', credit: null, date: null, after: 4 }
  ]
)

const arabic = buildStory(
  2,
  'المرفأ يعيد فتح الرصيف السابع',
  [['paragraph', 'قال المدير: «سنفتح الرصيف قبل الشتاء»، في مؤتمر صحفي يوم الأربعاء.']],
  {
    language: { value: 'ar', how: 'script of the text', sure: 1 },
    bylines: null,
    source: null,
    published: { value: '2024-05', how: 'file name', sure: 1 }
  }
)

const council = buildStory(
  3,
  'Council votes 7–4 for a new survey',
  [
    ['paragraph', 'The council voted seven to four for a survey of every pier, to begin in September.'],
    ['paragraph', '"I will not vote for a dive nobody can afford," said Councillor Ines Roy.']
  ],
  {
    published: { value: '2024-09-03T18:20:00+02:00', how: 'meta: article:published_time', sure: 1 },
    url: { value: 'https://courier.example/council?vote=7&of=11', how: 'link rel=canonical', sure: 1 },
    tags: ['harbour']
  }
)

const speaker = (name: string, mention: string, role: string | null) => ({
  name,
  mention,
  role,
  affiliation: null
})

const sampleQuotes = {
  divers: buildQuote(inquiry, 'Nobody asked the divers,', {
    speaker: speaker('Marta Quell', 'Marta Quell', 'former chief engineer'),
    note: 'Ask her for the price list.'
  }),
  price: buildQuote(inquiry, 'We *had* a price: 4.5m_euros, #1 on the list.', {
    speaker: speaker('Marta Quell', 'Marta Quell', null),
    state: 'edited',
    cue: null
  }),
  fiction: buildQuote(inquiry, 'a work of fiction', {
    kind: 'mixed',
    cue: 'called',
    chain: ['Coast Radio'],
    state: 'suggested',
    speaker: speaker('Quell’s deputy', 'Her deputy', null)
  }),
  open: buildQuote(arabic, 'سنفتح الرصيف قبل الشتاء', { cue: 'قال' }),
  afford: buildQuote(council, 'I will not vote for a dive nobody can afford,', {
    speaker: speaker('Ines Roy', 'Councillor Ines Roy', 'Councillor')
  }),
  rejected: buildQuote(council, 'seven to four', { state: 'rejected' })
}

const asItem = (
  { article, body }: Story,
  quotes: readonly (keyof typeof sampleQuotes)[],
  tags: readonly string[],
  note: string
) => ({
  kind: 'article' as const,
  article,
  body,
  quotes: quotes.map((name) => sampleQuotes[name]),
  tags: [...tags],
  note
})

/** A collection with a nested one, a story in both, quotes with a place of their own, and text that tries to be markup. */
export const sampleDocument: ExportDocument = {
  description: 'Cuttings on the collapse of Pier 7.\n\nKept for the *hearing* in October.',
  sections: [
    {
      title: 'The harbour inquiry',
      level: 0,
      description: '',
      items: [
        asItem(
          inquiry,
          ['price', 'divers', 'fiction'],
          ['harbour', 'United Ports', '2024'],
          'Lead story.\nCheck the price.'
        ),
        { kind: 'quote', article: inquiry.article, quote: sampleQuotes.fiction, note: 'Who is the deputy?' },
        { kind: 'quote', article: council.article, quote: sampleQuotes.afford, note: '' }
      ]
    },
    {
      title: 'After the vote',
      level: 1,
      description: 'From September on.',
      items: [
        asItem(council, ['rejected', 'afford'], [], ''),
        asItem(arabic, ['open'], [], ''),
        asItem(inquiry, ['divers'], [], 'Again, for the price.')
      ]
    }
  ]
}

export const sampleRequest: ExportRequest = {
  of: { kind: 'collection', id: 'harbour' },
  format: 'markdown',
  layout: 'one-file',
  title: 'The harbour inquiry',
  quotes: 'all',
  fullText: true,
  paper: 'A4'
}

export const sampleImprint = { made: new Date('2024-10-02T08:15:00Z'), version: '0.1.0' }
