import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './runtime/cache.mjs'
import { thirdPartyNotices } from './write-notices.mjs'

test('the notices name what is installed (else: node scripts/write-notices.mjs)', () => {
  const headings = (text) => text.split('\n').filter((line) => line.startsWith('## '))
  const written = readFileSync(join(projectRoot, 'THIRD-PARTY-NOTICES.md'), 'utf8')
  expect(headings(written)).toEqual(headings(thirdPartyNotices()))
})
