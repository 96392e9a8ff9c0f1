import { expect, test } from 'vitest'
import { fontSheet } from './font-sheet.ts'

test('every face is in the sheet itself, for every script it was cut for', async () => {
  const css = await fontSheet()
  const sources = [...css.matchAll(/src: ([^;]*;[^;]*);/g)].map(([, source = '']) => source)
  expect(sources.length).toBeGreaterThanOrEqual(30)
  // "wOF2", the signature of the format, in base64.
  for (const source of sources) expect(source.slice(0, 80)).toMatch(/^url\(data:font\/woff2;base64,d09GM/)
  expect(css.match(/unicode-range:/g)?.length).toBe(sources.length)
  expect(css).not.toContain('url(./')
})
