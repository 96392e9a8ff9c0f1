import { expect, test } from 'vitest'
import { installLine, packagesFor } from './packages.mjs'

const debian12 = 'Package: libssl3\nStatus: install ok installed\n'
const debian13 = 'Package: libssl3t64\nStatus: install ok installed\n'

test('uses the names of Debian 12', () => {
  expect(packagesFor({ libraries: true, xvfb: true }, debian12)).toEqual([
    'libgtk-3-0',
    'libnss3',
    'libasound2',
    'libgbm1',
    'libudev1',
    'xvfb'
  ])
})

test('uses the names of Debian 13 and Ubuntu 24.04', () => {
  const packages = packagesFor({ libraries: true, xvfb: false }, debian13)
  expect(packages).toEqual(['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1', 'libudev1'])
})

test('asks for nothing but what is missing', () => {
  expect(packagesFor({ xvfb: true }, debian12)).toEqual(['xvfb'])
})

test('gives one line to run', () => {
  expect(installLine(['xvfb'])).toBe(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb'
  )
})
