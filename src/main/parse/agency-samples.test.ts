import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseOriginal } from './parse-original.ts'

// Real files of agencies, whose text is theirs and stays where it is; what a person reads in them is kept here.
const folder = resolve(import.meta.dirname, '../../../../shared/data/formats')

type Sample = {
  readonly file: string
  readonly problem?: string
  readonly format?: string
  readonly articles?: number
  readonly part?: number
  /** Its first words where it is long. */
  readonly headline?: string
  readonly bylines?: readonly string[]
  readonly place?: string
  readonly published?: string
  readonly agency?: string
  readonly slug?: string
  readonly paragraphs?: number
  readonly captions?: number
}
const samples = JSON.parse(
  readFileSync(join(import.meta.dirname, 'agency-samples.json'), 'utf8')
) as readonly Sample[]

if (!existsSync(folder)) process.stdout.write('agency samples skipped: ../shared/data/formats is not here.\n')

describe.skipIf(!existsSync(folder))('files of agencies', () => {
  test.each(samples.map((sample) => [`${sample.file}, ${sample.part ?? 0}`, sample] as const))(
    '%s',
    async (_, sample) => {
      const bytes = readFileSync(join(folder, sample.file))
      const parsed = await parseOriginal(bytes, basename(sample.file), { quotes: false })
      if (!parsed.ok) return expect(parsed.error.code).toBe(sample.problem)
      const { drafts } = parsed.value
      const draft = drafts[sample.part ?? 0]
      expect(draft?.headline.value.startsWith(sample.headline ?? '-')).toBe(true)
      expect({
        format: draft?.format,
        articles: drafts.length,
        bylines: draft?.bylines?.value ?? [],
        place: draft?.dateline?.value.place ?? undefined,
        published: draft?.published?.value,
        agency: draft?.agency?.value,
        slug: draft?.slug?.value,
        captions: draft?.captions.length
      }).toEqual({
        format: sample.format,
        articles: sample.articles,
        bylines: sample.bylines ?? [],
        place: sample.place,
        published: sample.published,
        agency: sample.agency,
        slug: sample.slug,
        captions: sample.captions ?? 0
      })
      if (sample.paragraphs !== undefined)
        expect(draft?.blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(sample.paragraphs)
    }
  )
})
