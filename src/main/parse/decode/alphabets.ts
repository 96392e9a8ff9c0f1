/**
 * Letters beyond a–z that a language is written with (main exemplar characters of CLDR), for languages that share the
 * Latin script and so cannot be told apart by script.
 */
const ALPHABETS: Readonly<Record<string, string>> = {
  fr: 'àâæçéèêëîïôœùûüÿ',
  de: 'äöüß',
  es: 'áéíñóúü',
  pt: 'áàâãçéêíóôõúü',
  it: 'àéèìíîòóùú',
  ca: 'àçèéíïòóúü',
  nl: 'áâäèéêëíîïóôöúûü',
  en: 'éèïêëöüçñáíóàâôœæ',
  sv: 'åäöéà',
  da: 'åæøéáó',
  no: 'åæøéèóòôâ',
  fi: 'åäöšž',
  is: 'áæðéíóöþúý',
  pl: 'ąćęłńóśźż',
  cs: 'áčďéěíňóřšťúůýž',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  hu: 'áéíóöőúüű',
  ro: 'ăâîșşțţ',
  hr: 'čćđšž',
  sl: 'čšž',
  sq: 'çë',
  tr: 'âçğıîöşûüiİ',
  az: 'çəğıöşü',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž',
  et: 'äõöüšž'
}

const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/u
const FOREIGN_LATIN = /[\u0080-\u024f]/gu

/** The share of a text's letters beyond ASCII that its language has; null where the language is not in the table. */
export function alphabetFit(text: string, language: string): number | null {
  const alphabet = ALPHABETS[language]
  if (alphabet === undefined) return null
  const letters =
    text
      .toLowerCase()
      .match(FOREIGN_LATIN)
      ?.filter((char) => /\p{L}/u.test(char)) ?? []
  // Nothing but quotation marks and dashes beyond ASCII: no letter speaks against it.
  if (letters.length === 0) return OTHER_SCRIPT.test(text) ? null : 1
  return letters.filter((letter) => alphabet.includes(letter)).length / letters.length
}
