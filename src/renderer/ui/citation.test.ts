import { describe, expect, test } from 'vitest'
import { cite } from './citation.ts'

const speaker = {
  mention: 'the spokesman',
  name: 'Igor Konashenkov',
  role: 'spokesman',
  affiliation: 'defence ministry'
}
const article = { headline: 'Talks <held>', source: 'AFP', published: '2015-09-18' }

describe('cite', () => {
  test('words, speaker, chain and place of printing', () => {
    const { text } = cite({ exact: 'We go.', speaker, chain: ['RIA Novosti'] }, article)
    expect(text).toBe(
      '“We go.”\n— Igor Konashenkov, spokesman, defence ministry, reported by RIA Novosti. “Talks <held>”, AFP, 18 Sep 2015.'
    )
  })

  test('what is not known is said', () => {
    const nobody = { mention: null, name: null, role: null, affiliation: null }
    const { text } = cite(
      { exact: 'We go.', speaker: nobody, chain: [] },
      { ...article, source: null, published: null }
    )
    expect(text).toBe('“We go.”\n— speaker unknown. “Talks <held>”, source unknown, date unknown.')
  })

  test('a quote that is not found in its text any more says so', () => {
    const { text } = cite({ exact: 'We go.', speaker, chain: [], anchor: 'lost' }, article)
    expect(text).toContain('18 Sep 2015 (no longer found in the text).')
  })

  test('HTML is escaped and keeps the paragraphs of a long quote', () => {
    const { html } = cite({ exact: 'One & two.\n\nThree.', speaker, chain: [] }, article)
    expect(html).toContain('<p>“One &amp; two.<br>Three.”</p>')
    expect(html).toContain('Talks &lt;held&gt;')
  })
})
