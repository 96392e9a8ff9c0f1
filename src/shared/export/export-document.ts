import { z } from 'zod'
import { Article, Body } from '../article/article.ts'
import { Quote } from '../quotes/quote.ts'

/** A story or a lone quote in the order of the export, with what its curator wrote about it. */
export const ExportItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('article'),
    article: Article,
    body: Body,
    quotes: z.array(Quote).readonly(),
    tags: z.array(z.string()).readonly(),
    note: z.string()
  }),
  z.object({ kind: z.literal('quote'), article: Article, quote: Quote, note: z.string() })
])
export type ExportItem = z.infer<typeof ExportItem>

/** Everything an export prints, gathered from the archive in one reading; sections are nested collections, depth first. */
export const ExportDocument = z
  .object({
    description: z.string(),
    sections: z.array(
      z.object({
        title: z.string(),
        level: z.int(),
        description: z.string(),
        items: z.array(ExportItem).readonly()
      })
    )
  })
  .readonly()
export type ExportDocument = z.infer<typeof ExportDocument>
