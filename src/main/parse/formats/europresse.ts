import { fail, ok } from '#shared/result.ts'
import { asciiOf } from '../databases/ascii-of.ts'
import { europresseStories } from '../databases/europresse/europresse-stories.ts'
import type { Format } from '../format.ts'

const SIGNS = /class=["'](?:rdp__)?DocPublicationName|cedrom-sni\.com\/schema/i

/** Documents saved from Europresse and Eureka (CEDROM-SNi): HTML pages of up to a thousand articles. */
export const europresse: Format = {
  name: 'europresse',
  sniff: (source) => SIGNS.test(asciiOf(source)),
  parse: (source) => {
    const decoded = source.decode({ markup: true })
    if (!decoded.ok) return decoded
    const reading = europresseStories(decoded.value.text)
    if (reading && reading.stories.length > 0) return ok(reading)
    return fail(
      'not-an-article',
      'The Europresse page holds no article, only a list. Save the documents themselves.'
    )
  }
}
