import { jaroWinkler } from './jaro-winkler.ts'

/** Short forms that share no beginning with the long one, or are not told from it by spelling: common knowledge. */
const shortForms: readonly (readonly string[])[] = [
  'william bill billy will',
  'robert bob bobby rob',
  'richard dick rick rich',
  'james jim jimmy jamie',
  'john jack johnny',
  'edward ed ted eddie',
  'margaret peggy maggie meg',
  'elizabeth liz beth betty lizzie',
  'katherine kate kathy katie',
  'catherine cathy kate cate',
  'thomas tom tommy',
  'charles charlie chuck',
  'michael mike mick',
  'joseph joe',
  'anthony tony',
  'alexander alex sasha sandy',
  'daniel dan danny',
  'david dave',
  'stephen steve',
  'steven steve',
  'andrew andy drew',
  'patrick pat paddy',
  'nicholas nick',
  'gregory greg',
  'timothy tim',
  'samuel sam',
  'benjamin ben',
  'matthew matt',
  'christopher chris',
  'ronald ron',
  'donald don',
  'kenneth ken',
  'susan sue',
  'deborah debbie',
  'jennifer jenny jen',
  'patricia pat trish',
  'barbara barb',
  'vladimir volodymyr'
].map((names) => names.split(' '))

/** Which of the lists a name is in. */
const formsOf = new Map<string, readonly (readonly string[])[]>()
for (const forms of shortForms)
  for (const name of forms) formsOf.set(name, [...(formsOf.get(name) ?? []), forms])

const NEARLY = 0.92
const SHORTEST = 4
const FARTHEST = 3

/** Why two people of one surname may have the same given names; null where they seem to be others. */
export function givenNamesAlike(a: readonly string[], b: readonly string[]): string | null {
  const [first = '', ...middle] = a
  const [other = '', ...otherMiddle] = b
  if (!agree(middle, otherMiddle)) return null
  if (first === other) {
    return middle.length === otherMiddle.length
      ? 'the same given names'
      : 'the same given name, one with a middle name'
  }
  if (isInitial(first, other) || isInitial(other, first)) return 'an initial for a given name'
  if (formsOf.get(first)?.some((forms) => forms.includes(other))) return 'a short form of the given name'
  const [short, long] = first.length < other.length ? [first, other] : [other, first]
  // Martin and Martina are two people.
  const isOtherGender = long === `${short}a` || long === `${short}e`
  return short.length >= SHORTEST &&
    long.length - short.length <= FARTHEST &&
    !isOtherGender &&
    jaroWinkler(short, long) >= NEARLY
    ? 'given names spelled nearly alike'
    : null
}

const isInitial = (short: string, long: string): boolean => short.length === 1 && long.startsWith(short)

/** Middle names may be left out or shortened, but not be others. */
const agree = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((name, at) => {
    const other = b[at]
    return other === undefined || name === other || isInitial(name, other) || isInitial(other, name)
  })
