import gazetteer from './gazetteer.json' with { type: 'json' }

// Parts of the world, and places of the news that are neither countries nor cities of GeoNames' size.
const REGIONS =
  'Africa|Asia|Europe|North America|South America|Latin America|Central America|Antarctica|Oceania|Middle East|Balkans|Caucasus|' +
  'Scandinavia|Caribbean|Gaza|Gaza Strip|West Bank|Crimea|Donbas|Kashmir|Kurdistan|Catalonia|Flanders|Wallonia|Bavaria|Scotland|' +
  'England|Wales|Northern Ireland|Chechnya|Tibet|Xinjiang|Siberia|Darfur|Tigray|Alabama|Alaska|Arizona|Arkansas|California|Colorado|' +
  'Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|' +
  'Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|' +
  'Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|' +
  'West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New South Wales|Queensland'

/** Short forms of the news for countries, to the name under which they are listed. */
const SHORT: Readonly<Record<string, string>> = {
  US: 'United States of America',
  'U.S': 'United States of America',
  USA: 'United States of America',
  America: 'United States of America',
  'United States': 'United States of America',
  UK: 'United Kingdom',
  'U.K': 'United Kingdom',
  Britain: 'United Kingdom',
  'Great Britain': 'United Kingdom',
  UAE: 'United Arab Emirates',
  Russia: 'Russia',
  Syria: 'Syria',
  Iran: 'Iran',
  'South Korea': 'South Korea',
  'North Korea': 'North Korea',
  Taiwan: 'Taiwan',
  Vietnam: 'Vietnam',
  Kyiv: 'Kyiv',
  Kiev: 'Kyiv'
}

/** `sure` places need no preposition before them; the others are often names of people or things too. */
export type KnownPlace = { readonly name: string; readonly sure: boolean }

// One table, asked for every capital of every article: what stands later in it is the stronger reading.
const places = new Map<string, KnownPlace>([
  ...gazetteer.others.map((name) => [name, { name, sure: false }] as const),
  ...[...gazetteer.large, ...REGIONS.split('|')].map((name) => [name, { name, sure: true }] as const),
  ...Object.entries<string>({ ...gazetteer.countries, ...SHORT }).map(
    ([word, name]) => [word, { name, sure: true }] as const
  )
])

/** How many words the longest place has that begins with this word. */
const longest = new Map<string, number>()
for (const name of places.keys()) {
  const words = name.split(' ')
  const first = words[0] ?? ''
  longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
}

/** A country (under its English name), part of the world or larger city; null for any other name. */
export const knownPlace = (name: string): KnownPlace | null => places.get(name) ?? null

/** The most words of a known place that begins with this word; 0 where none does. */
export const longestPlaceFrom = (word: string): number => longest.get(word) ?? 0
