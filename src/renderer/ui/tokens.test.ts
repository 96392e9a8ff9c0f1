import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Relative luminance and contrast ratio as in WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const
  )
)
const colour = (name: string, theme: 'light' | 'dark'): string => {
  const pair = pairs.get(name)
  if (!pair) throw new Error(`tokens.css has no pair --${name}`)
  return pair[theme]
}

const grounds = ['paper', 'pane', 'card', 'selected', 'hover']
const words = ['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'warn', 'bad']
const onWords: readonly (readonly [text: string, ground: string])[] = [
  ...words.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['accent-ink', 'accent'],
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['ink', 'quote'],
  ['ink', 'hit'],
  ['ink-2', 'hit'],
  ['ink', 'hit-now']
]
// Shapes that carry meaning need 3 : 1 (WCAG 1.4.11).
const shapes: readonly (readonly [shape: string, ground: string])[] = [
  ...['paper', 'pane', 'card', 'selected'].map((ground) => ['focus', ground] as const),
  ...['red', 'blue', 'green', 'ochre', 'violet', 'grey'].flatMap((tag) =>
    ['paper', 'pane', 'card', 'selected'].map((ground) => [`tag-${tag}`, ground] as const)
  )
]

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(onWords)('%s on %s reads at 4.5 : 1', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })
  test.each(shapes)('%s on %s shows at 3 : 1', (shape, ground) => {
    expect(contrast(colour(shape, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

test('the measure is right: black on white is 21, one colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#777777')).toBe(1)
})
