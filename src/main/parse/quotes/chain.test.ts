import { expect, test } from 'vitest'
import { findQuotes } from './find-quotes.ts'

test.each([
  ['"We will not sign the deal," the minister was quoted as saying by news agency Interfax.', ['Interfax']],
  ['"We will not sign the deal," the minister told AFP.', ['AFP']],
  ['"We will not sign the deal," the minister told reporters.', []],
  ['The deal is "dead and buried," according to a statement seen by Reuters.', ['Reuters']],
  ['"We will not sign the deal," the minister said, the Daily Herald reported.', ['Daily Herald']],
  ['"We will not sign the deal," the minister told the BBC in an interview.', ['BBC']]
])('%s', (text, chain) => {
  expect(findQuotes(text).map((quote) => quote.chain)).toEqual([chain])
})
