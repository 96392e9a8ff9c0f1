/**
 * Months in the languages newsrooms of ours meet, in the forms that stand in a date (genitive where a language has it),
 * with the usual abbreviations; January first.
 */
const NAMES: readonly string[] = [
  'january jan janvier janv januar jänner enero ene gennaio gen janeiro januari stycznia styczeń января янв січня ocak',
  'february feb febr février févr fév februar feber febrero febbraio fevereiro fev februari lutego luty февраля фев лютого şubat',
  'march mar mars märz maerz mrz marzo março maart mrt marca marzec марта мар березня mart',
  'april apr avril avr abril abr aprile aprilie kwietnia kwiecień апреля апр квітня nisan',
  'may mai mayo maggio mag maio mei maj maja мая май травня mayıs',
  'june jun juin juni junio giugno giu junho czerwca czerwiec июня июн червня haziran',
  'july jul juillet juil juli julio luglio lug julho lipca lipiec июля июл липня temmuz',
  'august aug août aout agosto ago augustus augusti sierpnia sierpień августа авг серпня ağustos',
  'september sep sept septembre septiembre settembre set setembro września wrzesień сентября сен сент вересня eylül',
  'october oct octobre oktober okt octubre ottobre ott outubro out października październik октября окт жовтня ekim',
  'november nov novembre noviembre novembro listopada listopad ноября ноя нояб листопада kasım',
  'december dec décembre déc dezember dez diciembre dic dicembre dezembro desember des grudnia grudzień декабря дек грудня aralık'
]

/** Pages and wires leave accents out, or compose them otherwise. */
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const written = [...new Set(NAMES.flatMap((names) => names.split(' ')))]
const numbers = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [plain(name), index + 1] as const))
)

/** 1–12 for a month's name or abbreviation, with or without its full stop and accents, else undefined. */
export const monthNumber = (name: string): number | undefined => numbers.get(plain(name.replace(/\.$/, '')))

/** Source of a regular expression that matches any month's name, longest first. */
export const monthPattern = written.sort((a, b) => b.length - a.length).join('|')
