import type { FacetKind } from '#shared/query/facets.ts'
import type { ValueField } from '#shared/query/query-tree.ts'

/** What each facet is called, and the field that a search narrows it by. */
export const facetWords: Readonly<
  Record<FacetKind, { readonly title: string; readonly field: ValueField | 'date' }>
> = {
  source: { title: 'Source', field: 'source' },
  agency: { title: 'Agency', field: 'agency' },
  section: { title: 'Section', field: 'section' },
  year: { title: 'Year', field: 'date' },
  person: { title: 'People', field: 'person' },
  place: { title: 'Places', field: 'place' },
  org: { title: 'Organisations', field: 'org' },
  speaker: { title: 'Speakers', field: 'speaker' },
  tag: { title: 'Tags', field: 'tag' },
  collection: { title: 'Collections', field: 'in' },
  language: { title: 'Language', field: 'lang' },
  format: { title: 'Format', field: 'type' },
  flag: { title: 'Warnings', field: 'is' }
}
