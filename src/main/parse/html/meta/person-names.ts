import type { HtmlElement } from '../tree/html-node.ts'
import { blockOf, tidy, type TextBlock } from '../tree/text-blocks.ts'
import { folded } from './page-statements.ts'

/** `singleWord`: the place it was found in is made for names, so that "Voltaire" may stand alone. */
export type NameRules = {
  readonly siteNames: readonly string[]
  readonly singleWord: boolean
  /** A person's site may bear the person's name; a newspaper's name as author means that the story is unsigned. */
  readonly ownSite: boolean
}

const lead =
  /^(?:(?:(?:authored|story|guide|written|posted|published|reported|created|contributed|article|words|text|recommended|articles) )?by|by[:-]|von|par|por|text(?:o|e)?|autor(?:in|en|es)?|author(?:\(s\)|s)?|auteurs?|reporter|words|著者|作者|文|автор(?:ы)?|(?:more|learn more|posts|see all|view all|all) (?:about|by|from|posts by))(?:[:：\s]+|$)/i
const tail =
  /\s*(?:[|•·⋅]|\s[-–—]\s|,?\s*(?:on |at )?(?:updated|published|posted|last (?:updated|modified))\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\b\d{1,2}[./]\d|\bfor the\b|\bis an?\b|\d{4}|\s(?:in|at|via|on) \p{Lu}).*$/iu
const roles =
  /^(?:(?:senior|chief|staff|deputy|associate|assistant|managing|contributing|executive|lead|guest|freelance|special|national|foreign|political|business|sports?|science|tech(?:nology)?|news|health|white house)\s+)*(?:editors?(?:[- ]in[- ]chief)?|(?:staff |senior )?writers?|reporters?|correspondents?|contributors?|columnists?|author|journalist|producer|critic|photographer|analyst|illustration|founder|ceo|m\.?[ds]\.?|ph\.?\s?d\.?|jr\.?|sr\.?|esq\.?|cfp®?|cpa|rdn?|rn|mba|msc?|dds|dvm|bsn|cscs)$/i
const noName =
  /https?:|www\.|@|\.(?:com|org|net|html?)\b|[<>{}[\]=?!]|\b(?:cookie|subscribe|newsletter|sign up|login|click|copyright|privacy|undefined|null|admin(?:istrator)?|author|anonymous|webmaster|full bio|profile|reads?|minutes?|follow|share|home|reviewed|comments?|view|see|more|about|today|ago|email|edited|copied|copy|link|url|experts?|reviewers?|consultants?|coordinators?|managers?|directors?|specialists?|educators?|strategists?|officers?|enthusiasts?|years|head of|use case)\b|\b(?:editor|writer|reporter|correspondent|contributor)s?$/i

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
    )
    .flatMap((line) => line.split(/\s*[;,/|⋅·•]\s*|\s+(?:and|und|et|y|e|&|with|mit)\s+|\s*＆\s*/i))
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
        (!sites.includes(folded(name)) || (rules.ownSite && isPersonal(name)))
    )
}
/** A site may bear its author's name; only a name of two or three capitalised words without a firm's words is taken for one. */
const isPersonal = (name: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(name) &&
  !/\b(?:news|media|press|times|post|team|staff|group|bank|journal|magazine|blog|daily|today|online|agency|institute|university|college|company|studios?|services|solutions|marketing|health|home|the|of|guides?|global|growth|design|club|society|foundation|association|renovation|construction|network|digital|tech\w*|light|review|reviews|herald|tribune|globe|mail|sun|star|world|radio|tv|channel|records?|insider|nast)\b/i.test(
    name
  )
const trailingRole =
  /(?<=\p{L} \p{Lu}[\p{L}'’-]+),? (?:(?:senior|chief|staff|deputy|associate|content|managing|contributing|executive|marketing|politics|political|business|sports?|science|tech(?:nology)?|news|health|culture)[ -])*(?:editor|writer|reporter|correspondent|coordinator|manager|director|producer|columnist|critic|contributor)s?$/iu
const edges = /^[\s"'“”.:–—→»-]+|[\s"'“”:,–—→»-]+$/g

function isName(name: string, singleWord: boolean): boolean {
  if (name.length < 2 || name.length > 60 || noName.test(name) || roles.test(name)) return false
  if (!/\p{L}{2}/u.test(name) || /\d{2}/.test(name)) return false
  const words = name.split(' ')
  if (words.length === 1 && !singleWord && /^\p{Script=Latin}+$/u.test(name)) return false
  return words.length <= 6 && !(words.length > 2 && words.every((word) => /^\p{Ll}/u.test(word)))
}

/** "By …" in the lines around the headline: the last resort. */
export function bylineText(blocks: readonly TextBlock[], title: HtmlElement | null): readonly string[] {
  const at = Math.max(0, blockOf(blocks, title))
  const near = blocks
    .slice(Math.max(0, at - 2), at + 12)
    .flatMap(({ text }) => (text.length < 300 ? text.split('\n') : []))
  const line = near.find((text) => text.length < 120 && byWords.test(text))
  return line ? [line] : []
}
const byWords = /^(?:(?:written |posted |words |recommended )?(?:by)+|von|par|por)\b[:\s]*\p{Lu}/iu
