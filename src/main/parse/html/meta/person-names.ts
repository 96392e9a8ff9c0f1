import { agenciesMentioned, agencyNamed } from '../../copy/agencies.ts'
import { isGivenName } from '../../quotes/given-names.ts'
import { tidy } from '../tree/text-blocks.ts'
import { folded } from './page-statements.ts'

/** `singleWord`: the place it was found in is made for names, so that "Voltaire" may stand alone. */
export type NameRules = {
  readonly siteNames: readonly string[]
  readonly singleWord: boolean
  /** A person's site may bear the person's name; a newspaper's name as author means that the story is unsigned. */
  readonly ownSite: boolean
}

const lead =
  /^(?:(?:(?:authored|story|guide|written|posted|published|reported|created|contributed|article|words|text|recommended|articles) )?by|by[:-]|von|par|por|text(?:o|e)?|autor(?:in|en|es)?|author(?:\(s\)|s)?|auteurs?|reporter|words|著者|作者|文|текст|автор(?:ы)?|(?:more|learn more|posts|see all|view all|all) (?:about|by|from|posts by))(?:[:：\s]+|$)/i
const tail =
  /\s*(?:[|•·⋅]|\s[-–—]\s|,?\s*(?:on |at )?(?:updated|published|posted|last (?:updated|modified))\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\b\d{1,2}[./]\d|\bfor the\b|\bis an?\b|\d{4}|\s(?:in|at|via|on) \p{Lu}).*$/iu
const roles =
  /^(?:(?:senior|chief|staff|deputy|associate|assistant|managing|contributing|executive|lead|guest|freelance|special|national|foreign|political|business|sports?|science|tech(?:nology)?|news|health|white house)\s+)*(?:editors?(?:[- ]in[- ]chief)?|(?:staff |senior )?writers?|reporters?|correspondents?|contributors?|columnists?|author|journalist|producer|critic|photographer|analyst|illustration|founder|ceo|m\.?[ds]\.?|ph\.?\s?d\.?|jr\.?|sr\.?|esq\.?|cfp®?|cpa|rdn?|rn|mba|msc?|dds|dvm|bsn|cscs)$/i
const noName =
  /^(?:photo(?:graph(?:s|y)?)?s?|pictures?|illustrations?|images?|videos?) (?:by|courtesy)\b|https?:|www\.|@|\.(?:com|org|net|html?|txt)\b|[<>{}[\]=?!]|\b(?:cookie|subscribe|newsletter|sign up|login|click|copyright|privacy|undefined|null|admin(?:istrator)?|author|anonymous|webmaster|full bio|profile|reads?|minutes?|follow|contact us|share|home|reviewed|comments?|view|see|more|about|today|ago|email|edited|copied|copy|link|url|experts?|reviewers?|consultants?|coordinators?|managers?|directors?|specialists?|educators?|strategists?|officers?|enthusiasts?|years|head of|use case)\b|\b(?:editor|writer|reporter|correspondent|contributor)s?$/i

/** Names of people (or of a staff desk) in a byline's words; none where the words cannot be names. */
export function namesFrom(text: string, rules: NameRules): readonly string[] {
  const sites = rules.siteNames.map(folded)
  const turned = /^\s*(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]+)\s*$/u.exec(text)
  const straight = turned && !roles.test(turned[2] ?? '') ? `${turned[2]} ${turned[1]}` : text
  return straight
    .split('\n')
    .map((line) =>
      tidy(line)
        .replace(/^(?:By)+(?=by |\p{Lu})/u, '')
        .replace(lead, '')
        .replace(tail, '')
        .replace(/\([^()]{0,80}\)/g, ' ')
        .replace(agencyBehind, ', $1')
    )
    .flatMap(partsOf)
    .filter(
      (part, at) =>
        isAgency(part) || (!firm.test(part) && (at === 0 || !(degree.test(part) || office.test(part))))
    )
    .map((name) =>
      name
        .replace(/^(?:and|und|et) /i, '')
        .replace(lead, '')
        .replace(edges, '')
        .replace(/\s+/g, ' ')
    )
    .map((name) => name.replace(trailingRole, ''))
    .filter(
      (name) =>
        isName(name, rules.singleWord) &&
        (!sites.includes(folded(name)) ||
          (isPersonal(name) && (rules.ownSite || isGivenName((name.split(' ')[0] ?? '').toLowerCase()))))
    )
}
const partsOf = (line: string): readonly string[] =>
  line.split(/\s*[;,/|⋅·•、]\s*|\s+(?:and|und|et|y|e|&|with|mit)\s+|\s*＆\s*/i)
const agencyBehind =
  /(?<=\p{L})(?<!\b(?:and|with|for|by|und|et|y|mit)) (?:the )?(associated press|reuters|agence france-presse|afp|bloomberg(?: news)?|dpa)$/iu
// What follows a name: a degree, an office, a firm.
const degree = /^(?:(?:\p{Lu}\p{Ll}?\.?){2,5}|\p{Lu}-?\p{Lu}{2,5}(?: \d{2,4})?)®?$/u
const office =
  /\b(?:assistant|advis[eo]r|professor|lecturer|fellow|president|secretary|chair(?:man|woman|person)?|editor|writer|reporter|correspondent|columnist|journalist|producer|critic|analyst|photographer|director|manager|officer|attorney|lawyer|expert|specialist|founder|partner|owner|desk|bureau|newsroom|coach|engineer|designer|consultant|therapist|dietitian|nutritionist|scientist|researcher|contributor|content lead)s?\b/i
const firm = /\b(?:inc|ltd|llc|llp|gmbh|corp|plc|pty|s\.a|s\.p\.a|b\.v)\.?$|株式会社/i

/** A site may bear its author's name; only a name of two or three capitalised words without a firm's words is taken for one. */
const isPersonal = (name: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(name) &&
  !/\b(?:news|media|press|times|post|team|staff|group|bank|journal|magazine|blog|daily|today|online|agency|institute|university|college|company|studios?|services|solutions|marketing|health|home|the|of|guides?|global|growth|design|club|society|foundation|association|renovation|construction|network|digital|tech\w*|light|review|reviews|herald|tribune|globe|mail|sun|star|world|radio|tv|channel|records?|insider|nast|observer|monitor|chronicle|gazette|spectator|statesman|examiner|inquirer|register|courier|sentinel|dispatch|standard|independent|telegraph|express|advertiser|argus|echo|bulletin|ledger|democrat|republican|claire|hole)\b/i.test(
    name
  )
const trailingRole =
  /(?<=\p{L} \p{Lu}[\p{L}'’-]+),? (?:(?:senior|chief|staff|deputy|associate|content|managing|contributing|executive|marketing|politics|political|business|sports?|science|tech(?:nology)?|news|health|culture)[ -])*(?:editor|writer|reporter|correspondent|coordinator|manager|director|producer|columnist|critic|contributor)s?$/iu
const edges = /^[\s"'“”.:–—→»-]+|[\s"'“”:,–—→»-]+$/g

// Not the initials that mean other things behind a name: PA is a physician's assistant too.
const isAgency = (part: string): boolean => agencyNamed(part) !== null && agenciesMentioned(part).length > 0

function isName(name: string, singleWord: boolean): boolean {
  if (isAgency(name)) return true
  if (name.length < 2 || name.length > 60 || noName.test(name) || roles.test(name)) return false
  if (!/\p{L}{2}/u.test(name) || /\d{2}/.test(name)) return false
  const words = name.split(' ')
  if (words.length === 1 && !singleWord && /^\p{Script=Latin}+$/u.test(name.replace(/[^\p{L}]/gu, '')))
    return false
  // Prose has small letters; names have capitals, but for their particles and for pen names.
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !particles.test(word)).length
  return words.length <= 6 && (singleWord ? words.length === 1 || small <= words.length / 2 : small === 0)
}
const particles =
  /^(?:d[eiu]|de[lrn]?|d[ao]s?|das|dos|des|la|le|van|von|te[nr]?|zu[mr]?|a[fl]|el|bin|ibn|ben|y|e|and|of|the|team|staff|editors|d['’].+)$/
