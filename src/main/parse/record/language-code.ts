const NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  français: 'fr',
  german: 'de',
  deutsch: 'de',
  spanish: 'es',
  español: 'es',
  italian: 'it',
  italiano: 'it',
  portuguese: 'pt',
  português: 'pt',
  dutch: 'nl',
  nederlands: 'nl',
  russian: 'ru',
  русский: 'ru',
  arabic: 'ar',
  kurdish: 'ku',
  turkish: 'tr',
  polish: 'pl',
  ukrainian: 'uk',
  chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  deu: 'de',
  ger: 'de',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  dut: 'nl',
  rus: 'ru',
  ara: 'ar',
  kur: 'ku',
  tur: 'tr',
  pol: 'pl',
  ukr: 'uk',
  zho: 'zh',
  jpn: 'ja',
  kor: 'ko'
}

/** "en-US", "English", "eng" → "en"; null where no language is named. */
export function languageCode(text: string | null): string | null {
  if (text === null) return null
  const plain = text.trim().toLowerCase()
  if (Object.hasOwn(NAMES, plain)) return NAMES[plain] ?? null
  return /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/.exec(plain)?.[1] ?? null
}
