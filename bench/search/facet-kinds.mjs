import { loadModule } from './load-module.mjs'

export const { facetKinds } = await loadModule('src/shared/query/facets.ts')
