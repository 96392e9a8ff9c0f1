const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that end the name of an organisation: "Harbour Board", "Bank of England" (before "of"). */
export const organisationHeads = set(
  'university college school institute institution academy department ministry office agency bureau committee commission ' +
    'council court senate congress parliament party government administration union association federation league club team ' +
    'company corporation corp inc ltd llc plc gmbh bank fund foundation trust centre center network times post journal herald ' +
    'tribune gazette guardian telegraph press magazine television hospital church army navy force forces police service ' +
    'services authority board society organization organisation nations international group industries partners coalition ' +
    'alliance conference holdings airlines airways motors'
)

/** Written in capitals, but the name of no organisation. */
export const noOrganisations = set(
  'AM PM TV US UK USA UAE EU CEO CFO MP MPS MEP PHD DNA HIV AIDS GDP VIP FAQ PDF ID OK DC LA NYC BST GMT EST PST UTC ISBN CET ' +
    'AD BC II III IV VI VII VIII IX XI XII COVID SARS SUV ATM GPS PR AI IT DVD CD PC URL USB FILE PHOTO NEWS BREAKING UPDATE'
)

/** Capitals whose full names everyone uses in turn. */
export const knownShort: Readonly<Record<string, string>> = {
  EU: 'European Union',
  UN: 'United Nations',
  'U.N': 'United Nations',
  WHO: 'World Health Organization',
  IMF: 'International Monetary Fund'
}
