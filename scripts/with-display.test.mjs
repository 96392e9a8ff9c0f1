import { expect, test } from 'vitest'
import { authorityFor, hasDisplay } from './with-display.mjs'

test.runIf(process.platform === 'linux')('a display is what either window system names', () => {
  expect(hasDisplay({})).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})

test('writes one cookie for any family, address and display', () => {
  const bytes = authorityFor(Buffer.from([1, 2, 3]))
  expect(bytes.toString('latin1')).toBe(
    '\xff\xff' + '\0\0' + '\0\0' + '\0\x12MIT-MAGIC-COOKIE-1' + '\0\x03\x01\x02\x03'
  )
})
