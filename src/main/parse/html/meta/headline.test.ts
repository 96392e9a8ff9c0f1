import { expect, test } from 'vitest'
import { buildTree } from '../tree/build-tree.ts'
import { readHeadline } from './headline.ts'
import { readStatements } from './page-statements.ts'

const site = '<meta property="og:site_name" content="Estuary Post">'
const title = 'Council agrees to repair the old bridge'
const headlineOf = (html: string): string =>
  readHeadline(readStatements(buildTree(html), { container: undefined, saved: '' })).value

test.each([
  ['the site’s name behind a dash', `${site}<title>${title} - Estuary Post</title>`],
  ['a section and the site behind bars', `<title>${title} | Local news | Estuary Post</title>`],
  ['an unknown site behind a dash', `<title>${title} – Valley Courier</title>`],
  ['a heading that bears the site’s name', `${site}<h1>${title} – Estuary Post</h1>`],
  [
    'a heading with a label in front',
    `<title>${title}</title><meta property="og:title" content="${title}"><h1><span>Title:</span> ${title}</h1>`
  ],
  [
    'a heading with its date behind',
    `<title>${title}</title><meta property="og:title" content="${title}"><h1>${title} Posted on March 4, 2024 by Mara Linden</h1>`
  ],
  ['an h1 for the logo beside the story’s', `${site}<h1>Estuary Post</h1><h1>${title}</h1>`]
])('%s', (_, html) => expect(headlineOf(html)).toBe(title))

test('a colon or a dash inside a headline stays', () => {
  const whole = 'Bridge repairs: what we know – and what we do not'
  expect(headlineOf(`${site}<h1>${whole}</h1>`)).toBe(whole)
  expect(headlineOf(`${site}<title>${whole}</title>`)).toBe(whole)
})
