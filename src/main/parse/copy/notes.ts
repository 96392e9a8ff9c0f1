const LONGEST = 600
const CORRECTION =
  /^[(\[*_\s]*(?:(?:correction|corrected|clarification|correctif|rectificatif|erratum|korrektur|berichtigung|rectificatie|corrección|correzione|errata corrige|correção)\b|(?:corrects?|clarifies|corrected)\s(?:\w+\s){0,4}?(?:in|to|paragraph|headline|first|second|third|spelling|name|date|attribution|byline|lead|typo)|this (?:story|article|report|version)\s(?:has been|was|is) (?:corrected|clarified|amended)|(?:an? )?(?:earlier|previous) version (?:of this)?|cet article a été corrigé|in einer früheren (?:version|fassung))/i
const EDITORS_NOTE =
  /^[(\[*_\s]*(?:editors?\s?:|editor['’]?s['’]? notes?|eds(?:\.|:)|note to editors|notes? to eds|ed\.? note|note de la rédaction|anmerkung der redaktion|nota del editor|nota della redazione|disclaimer|\(?(?:additional )?(?:reporting|writing|editing) by\b)/i
const KILL =
  /^[(\[*_\s]*(?:(?:editors?\s?:\s?)?(?:mandatory )?kill\b(?:[:!\s*-]|$)|bulletin kill|story (?:withdrawn|killed)|withdrawal\b[:\s]|this (?:story|article) has been (?:withdrawn|retracted)|annulation\s?:|achtung redaktionen: bitte .{0,40}zurückgezogen)/i
const EMBARGO =
  /(?:^[(\[*_\s]*(?:strictly )?embargo(?:ed)?\b|not for (?:publication|release|use) (?:before|until)|sous embargo|sperrfrist|not to be (?:published|used) before)/i

export type NoteKind = 'correction' | 'kill' | 'embargo' | 'note'

/** What kind of note about the copy a paragraph is; null for body text. Only its first words are looked at. */
export function noteKind(paragraph: string): NoteKind | null {
  if (paragraph.length > LONGEST) return null
  const head = paragraph.slice(0, 120)
  if (KILL.test(head)) return 'kill'
  if (EMBARGO.test(head)) return 'embargo'
  if (CORRECTION.test(head)) return 'correction'
  return EDITORS_NOTE.test(head) ? 'note' : null
}

/** The names of "(Reporting by Jane Roe in London; Editing by John Doe)": who reported, not who edited. */
export function reportersNamed(paragraph: string): string | null {
  if (paragraph.length > LONGEST) return null
  return /^[(\[]?reporting by ([^;()[\]]{4,200})/i.exec(paragraph)?.[1]?.replace(/\.$/, '') ?? null
}

/** The owner's line: "© 2016 …", "Copyright 2015 …". */
export const isRights = (paragraph: string): boolean =>
  paragraph.length <= 400 &&
  /^(?:©|\(c\)\s|copyright\b\s?(?:©|\(c\)|\d{4}|:)|all rights reserved|tous droits réservés|alle rechte vorbehalten)/i.test(
    paragraph
  )
