import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { isNoise, withoutNoise } from './noise.mjs'

test.each([
  '[5965:1123/214409.975990:ERROR:bus.cc(407)] Failed to connect to the bus: No such file or directory',
  '[5965:1123/214409.975990:ERROR:dbus/bus.cc:408] Failed to connect to the bus: No such file or directory',
  '[77:0101/000000.000001:WARNING:vaapi_wrapper.cc(1538)] Should skip nVidia device named: nvidia-drm',
  'libva error: vaGetDriverNameByIndex() failed with unknown libva error',
  'Gtk-Message: 10:11:12.131: Failed to load module "canberra-gtk-module"'
])('drops %s', (line) => expect(isNoise(line)).toBe(true))

test.each([
  'Error: the archive could not be opened',
  '[5965:1123/214409.975990:ERROR:indexed_db_database.cc(12)] Internal error opening backing store',
  '[5965:1123/214409.975990:FATAL:bus.cc(407)] Check failed',
  'a story about bus.cc(407)',
  ''
])('keeps %s', (line) => expect(isNoise(line)).toBe(false))

test('joins lines that arrive in pieces, and letters cut in two', async () => {
  const noise = '[1:0101/000000.000001:ERROR:bus.cc(407)] Failed\n'
  const bytes = Buffer.from(`${noise}Zürich\n${noise}last`)
  const pieces = [...bytes].map((byte) => Buffer.from([byte]))
  expect(await text(Readable.from(pieces).pipe(withoutNoise()))).toBe('Zürich\nlast')
})
