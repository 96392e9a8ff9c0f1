import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as turkish } from '@orama/stemmers/turkish'

type Stemmer = (word: string) => string

const stemmers: Readonly<Record<string, Stemmer>> = {
  da: danish,
  nl: dutch,
  en: english,
  fi: finnish,
  fr: french,
  de: german,
  hu: hungarian,
  it: italian,
  no: norwegian,
  nb: norwegian,
  nn: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  es: spanish,
  sv: swedish,
  tr: turkish
}

// A language's words are few and come again and again; past this the memory is worth more than the time.
const MOST_KEPT = 60_000
const SHORTEST = 3
const kept = new Map<string, Stemmer>()

/**
 * The stem of a folded word in an article's language (ISO 639-1), by the Snowball stemmers; the word itself where the
 * language has none, or the word is short or has a digit. Both the index and the search stem folded words, so that
 * they meet whatever accents do to the stemmer's rules.
 */
export function stemWord(word: string, language: string | null): string {
  if (language === null) return word
  let stem = kept.get(language)
  if (!stem) kept.set(language, (stem = remembering(stemmers[language.slice(0, 2)])))
  return stem(word)
}

function remembering(stem: Stemmer | undefined): Stemmer {
  if (!stem) return (word) => word
  const stems = new Map<string, string>()
  return (word) => {
    if (word.length <= SHORTEST) return word
    const known = stems.get(word)
    if (known !== undefined) return known
    const found = /\d/.test(word) ? word : stem(word) || word
    if (stems.size >= MOST_KEPT) stems.clear()
    stems.set(word, found)
    return found
  }
}
