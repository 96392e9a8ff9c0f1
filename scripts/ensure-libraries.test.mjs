import { expect, test } from 'vitest'
import { namesNotFound } from './ensure-libraries.mjs'

test('reads the missing libraries from what ldd prints', () => {
  const printed = [
    '/some/electron:',
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '/some/libGLESv2.so:',
    '\tlibgbm.so.1 => not found'
  ].join('\n')
  expect(namesNotFound(printed)).toEqual(['libgtk-3.so.0', 'libgbm.so.1'])
})
