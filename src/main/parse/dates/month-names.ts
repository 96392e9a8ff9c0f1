/**
 * Months in the languages newsrooms of ours meet, in the form that stands in a date (genitive where a language has it);
 * a trailing "." and the usual abbreviations are understood.
 */
const NAMES: readonly string[] = [
  'january jan janvier janv januar jänner enero ene gennaio gen janeiro januari stycznia января січня ocak',
  'february feb february febr février févr fév februar feber febrero febbraio fevereiro fev februari lutego февраля лютого şubat',
  'march mar mars märz mrz marzo março maart mrt marca марта березня mart',
  'april apr avril avr abril abr aprile aprilie kwietnia апреля квітня nisan',
  'may mai mayo maggio maio mei maj maja мая травня mayıs',
  'june jun juin juni junio giugno giu junho czerwca июня червня haziran',
  'july jul juillet juil juli julio luglio lug julho lipca июля липня temmuz',
  'august aug août aout agosto ago augustus augusti sierpnia августа серпня ağustos',
  'september sep sept septembre septiembre settembre set setembro września сентября вересня eylül',
  'october oct octobre oktober okt octubre ottobre ott outubro out października октября жовтня ekim',
  'november nov novembre noviembre novembro listopada ноября листопада kasım',
  'december dec décembre déc dezember dez diciembre dic dicembre dezembro december desember grudnia декабря грудня aralık'
]

const numbers = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const))
)

/** 1–12 for a month's name or abbreviation, else undefined. */
export const monthNumber = (name: string): number | undefined =>
  numbers.get(name.toLowerCase().replace(/\.$/, ''))

/** Source of a regular expression that matches any month's name, longest first. */
export const monthPattern = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|')
