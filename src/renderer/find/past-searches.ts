import { keep, kept } from '../ui/kept.ts'

const NAME = 'past-searches'
const MOST = 30

/** The searches that were carried out with Enter on this machine, the latest first. */
export const pastSearches = (): readonly string[] => kept(NAME)

export function rememberSearch(text: string): void {
  const search = text.trim()
  if (search !== '') keep(NAME, [search, ...pastSearches().filter((past) => past !== search)].slice(0, MOST))
}
