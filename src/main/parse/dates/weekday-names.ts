/** Days of the week in the languages newsrooms of ours meet; Sunday first, as `Date.getUTCDay` counts. */
const NAMES: readonly string[] = [
  'sunday sun dimanche sonntag domingo domenica zondag',
  'monday mon lundi montag lunes lunedì maandag',
  'tuesday tues tue mardi dienstag martes martedì dinsdag',
  'wednesday wednes wed mercredi mittwoch miércoles mercoledì woensdag',
  'thursday thurs thur thu jeudi donnerstag jueves giovedì donderdag',
  'friday fri vendredi freitag viernes venerdì vrijdag',
  'saturday satur sat samedi samstag sonnabend sábado sabato zaterdag'
]

const numbers = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index] as const))
)

/** 0 (Sunday) to 6 for a weekday's name or abbreviation, else undefined. */
export const weekdayNumber = (name: string): number | undefined =>
  numbers.get(name.toLowerCase().replace(/\.$/, ''))

/** Source of a regular expression that matches any weekday's name, longest first. */
export const weekdayPattern = `(?:${[...numbers.keys()].sort((a, b) => b.length - a.length).join('|')})`
