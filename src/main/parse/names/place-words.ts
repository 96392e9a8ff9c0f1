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

const countries = new Map(Object.entries<string>(gazetteer.countries))
const large = new Set<string>(gazetteer.large)
const others = new Set<string>(gazetteer.others)
const regions = new Set(REGIONS.split('|'))

/** `sure` places need no preposition before them; the others are often names of people or things too. */
export type KnownPlace = { readonly name: string; readonly sure: boolean }

/** A country (under its English name), part of the world or larger city; null for any other name. */
export function knownPlace(name: string): KnownPlace | null {
  const country = SHORT[name] ?? countries.get(name)
  if (country !== undefined) return { name: country, sure: true }
  if (regions.has(name)) return { name, sure: true }
  if (large.has(name)) return { name, sure: true }
  return others.has(name) ? { name, sure: false } : null
}
