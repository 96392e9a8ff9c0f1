/**
 * News agencies: the name we show, then the other forms copy uses. Forms are matched as whole words and with their
 * case, because many are ordinary letters (PA, AP, STA).
 */
const AGENCIES: readonly (readonly [name: string, ...forms: string[]])[] = [
  ['AP', 'Associated Press', 'The Associated Press', 'ASSOCIATED PRESS'],
  ['AFP', 'Agence France-Presse', 'Agence France Presse'],
  ['Reuters', 'REUTERS', 'Thomson Reuters', 'Reuter', 'REUTER'],
  ['Thomson Reuters Foundation'],
  ['UPI', 'United Press International'],
  ['dpa', 'DPA', 'Deutsche Presse-Agentur'],
  ['EFE', 'Agencia EFE'],
  ['ANSA'],
  ['ANP', 'Algemeen Nederlands Persbureau'],
  ['APA', 'Austria Presse Agentur'],
  ['Belga'],
  ['PA Media', 'PA', 'Press Association'],
  ['TASS', 'ITAR-TASS', 'Itar-Tass'],
  ['RIA Novosti', 'RIA', 'Ria Novosti'],
  ['Interfax', 'INTERFAX'],
  ['Sputnik'],
  ['Ukrinform'],
  ['Xinhua', 'Xinhua News Agency'],
  ['Kyodo', 'Kyodo News'],
  ['Jiji Press', 'Jiji'],
  ['Yonhap', 'Yonhap News Agency', 'Yonhap news agency'],
  ['KCNA', 'Korean Central News Agency'],
  ['PTI', 'Press Trust of India'],
  ['ANI'],
  ['IANS'],
  ['APP', 'Associated Press of Pakistan'],
  ['Anadolu Agency', 'Anadolu', 'Anadolu Ajansı'],
  ['SANA'],
  ['IRNA'],
  ['ISNA'],
  ['Fars News Agency', 'Fars'],
  ['Tasnim', 'Tasnim News Agency'],
  ['WAFA'],
  ['SPA', 'Saudi Press Agency'],
  ['WAM'],
  ['KUNA'],
  ['QNA'],
  ['MENA'],
  ['Canadian Press', 'The Canadian Press', 'CP'],
  ['AAP', 'Australian Associated Press'],
  ['Bernama', 'BERNAMA'],
  ['Antara'],
  ['NTB'],
  ['TT', 'TT-AFP'],
  ['Ritzau'],
  ['STT'],
  ['Lusa'],
  ['PAP'],
  ['ČTK', 'CTK'],
  ['MTI'],
  ['Tanjug'],
  ['Agerpres'],
  ['HINA', 'Hina'],
  ['Keystone-ATS', 'ATS'],
  ['Inter Press Service', 'IPS'],
  ['Bloomberg', 'Bloomberg News'],
  ['Dow Jones', 'Dow Jones Newswires'],
  ['Agência Brasil'],
  ['Télam'],
  ['Prensa Latina'],
  ['Rudaw'],
  ['Business Wire', 'BUSINESS WIRE'],
  ['PR Newswire', 'PRNewswire'],
  ['GlobeNewswire', 'GLOBE NEWSWIRE']
]
// Ordinary words or initials outside a credit: known as agencies only where copy is credited, not in running text.
const ONLY_IN_CREDITS = new Set([
  'PA',
  'CP',
  'TT',
  'APA',
  'APP',
  'RIA',
  'ANI',
  'MENA',
  'SPA',
  'PAP',
  'ATS',
  'IPS',
  'MTI',
  'HINA',
  'Hina',
  'Fars',
  'Jiji',
  'Reuter',
  'REUTER'
])

const canonical = new Map(AGENCIES.flatMap((forms) => forms.map((form) => [form, forms[0]] as const)))
const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const inText = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...canonical.keys()]
    .filter((form) => !ONLY_IN_CREDITS.has(form))
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu'
)

/** The agency a credit names ("Agence France-Presse" → "AFP"), or null where it names none we know. */
export const agencyNamed = (credit: string): string | null =>
  canonical.get(credit.trim().replace(/[.,;:]$/, '')) ?? null

/** The agencies a text speaks of, in order of appearance, each once. A mention is no credit. */
export function agenciesMentioned(text: string): readonly string[] {
  const names = new Set<string>()
  for (const match of text.matchAll(inText)) names.add(canonical.get(match[0]) ?? match[0])
  return [...names]
}
