import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { projectRoot, samples } from '../launch.ts'

const cuttings = (...words: string[]): { status: number | null; lines: string[]; errors: string } => {
  const run = spawnSync(process.execPath, [join(projectRoot, 'scripts/cuttings.mjs'), ...words], {
    encoding: 'utf8'
  })
  return { status: run.status, lines: run.stdout.split('\n').filter(Boolean), errors: run.stderr }
}
const folder = (): string => mkdtempSync(join(tmpdir(), 'cuttings-cli-'))

test('the tour of a machine without a display leaves a PDF, a Markdown file and a picture', () => {
  const to = folder()
  const tour = cuttings('tour', samples, '--to', to, '--archive', folder())
  expect(tour.errors).toMatch(
    /Imported .*: \d+ files = \d+ imported \+ 1 duplicate \+ \d+ skipped \+ 1 failed/
  )
  expect(tour.status).toBe(0)
  const [pdf, markdown, picture] = ['harbour-inquiry.pdf', 'harbour-inquiry.md', 'window.png'].map((name) =>
    join(to, name)
  )
  expect(tour.lines).toEqual([pdf, markdown, picture])
  expect(
    readFileSync(pdf ?? '')
      .subarray(0, 5)
      .toString()
  ).toBe('%PDF-')
  expect(readFileSync(markdown ?? '', 'utf8')).toContain('sha256')
  expect(statSync(picture ?? '').size).toBeGreaterThan(20_000)
})

test('import, search, export and check work from the command line', () => {
  const archive = folder()
  const first = cuttings('import', samples, '--archive', archive)
  const ledger = JSON.parse(first.lines[0] ?? '{}') as Record<string, number>
  expect(ledger['files']).toBe(
    (ledger['imported'] ?? 0) +
      (ledger['duplicate'] ?? 0) +
      (ledger['skipped'] ?? 0) +
      (ledger['failed'] ?? 0)
  )
  // One sample is broken on purpose, so that newcomers see what a failure looks like.
  expect(first.status).toBe(1)

  const again = JSON.parse(cuttings('import', samples, '--archive', archive).lines[0] ?? '{}') as Record<
    string,
    number
  >
  expect(again['imported']).toBe(0)
  expect(again['articles']).toBe(0)

  const found = cuttings('search', 'harbour', '--archive', archive)
  expect(found.status).toBe(0)
  expect(found.lines.length).toBeGreaterThan(2)

  const out = join(folder(), 'file.md')
  const written = cuttings('export', 'harbour-inquiry', '--to', out, '--archive', archive)
  expect(written.status, written.errors).toBe(0)
  expect(JSON.parse(written.lines[0] ?? '{}')).toMatchObject({
    path: out,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/)
  })

  expect(cuttings('check', '--archive', archive).status).toBe(0)
})

test('wrong words say what to do', () => {
  expect(cuttings('export', 'nothing', '--archive', folder())).toMatchObject({
    status: 2,
    errors: expect.stringContaining('--to FILE')
  })
  const missing = cuttings('export', 'No such', '--to', join(folder(), 'x.pdf'), '--archive', folder())
  expect(missing.status).toBe(1)
  expect(missing.errors).toContain('there is no collection')
})
