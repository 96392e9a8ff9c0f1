import { foldKey } from '../collections/fold-key.ts'

/** A name in folded words: "Sen. José A. Núñez Jr." is ["jose", "a"] and "nunez". */
export type PersonName = { readonly given: readonly string[]; readonly surname: string }

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

// What stands before a name in news copy and is no part of it.
const titles = words(
  'mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep representative gov governor president vice ' +
    'minister premier chancellor judge justice gen general col colonel maj major capt captain lt lieutenant sgt sergeant ' +
    'cpl officer detective inspector chief rev reverend father pope king queen prince princess imam rabbi sheikh ' +
    'ambassador secretary mayor councillor councilor cllr spokesman spokeswoman spokesperson attorney herr frau monsieur ' +
    'madame mme senor senora signor signora'
)
const suffixes = words('jr sr ii iii iv mp mep phd md qc kc obe cbe mbe')

export function personName(name: string): PersonName {
  const parts = foldKey(name)
    .replace(/[.,’']/gu, (mark) => (mark === '.' || mark === ',' ? ' ' : ''))
    .split(' ')
    .filter(Boolean)
  const from = parts.findIndex((part, at) => !titles.has(part) || at === parts.length - 1)
  const last = parts.findLastIndex((part, at) => !suffixes.has(part) || at <= from)
  return { given: parts.slice(Math.max(0, from), Math.max(0, last)), surname: parts[Math.max(0, last)] ?? '' }
}
