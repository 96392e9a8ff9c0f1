/** Words that stand where a web page or a feed cut a text off. Matched at the head of a short last paragraph. */
const INVITATION =
  /^\W{0,3}(?:continue reading|keep reading|read on\b|(?:click (?:here )?(?:to|for) )?(?:read|see|view) the (?:full|rest of (?:the|this)|original|complete|whole) (?:story|article|post|interview)|click (?:here )?to (?:continue|read more)|read more(?: at| on| here|\s?[.:…»>]|$)|(?:subscribe|register|sign (?:in|up)|log ?in|create (?:a|your) (?:free )?account)(?: now| today| free| for free)? (?:to|and) (?:continue|keep|read|unlock|access|view|see)|already (?:a )?(?:subscribe[rd]|have an account|registered)|you(?:'|’)?(?:ve| have) (?:reached|used|read) (?:your|all|the) |get (?:unlimited|full) (?:digital )?access|start your (?:free )?trial|this is (?:a )?(?:premium|subscriber-only|members-only) |your subscription |want to read more\?|unlock (?:this|the full) (?:article|story)|this (?:article|content|story) is (?:only )?(?:for|available to) (?:subscribers|members)|to (?:continue|keep) reading|lire la suite|la suite (?:de l['’]article )?(?:est )?réservée|cet article est réservé aux|il vous reste \d+(?:[.,]\d+)?\s?% (?:de cet article|à lire)|weiterlesen|lesen sie (?:hier )?weiter|jetzt weiterlesen|dieser (?:artikel|inhalt|text) ist (?:nur )?(?:für|exklusiv)|mit einem (?:abo|abonnement) |sie möchten (?:diesen artikel )?weiterlesen|jetzt (?:abonnieren|registrieren|testen)|lees verder|leggi tutto|continua a leggere|leer más|sigue leyendo|seguir leyendo|(?:este )?contenido (?:es )?exclusivo para|suscríbete para |leia mais|continue lendo|\(?more\)?$|-?\s?more\s?-?$)/i
const NEWS_API_CUT = /\s?(?:\[|\()\+\s?\d{1,7} char(?:acter)?s(?:\]|\))$/
const ELLIPSIS = /(?:\.\s?\.\s?\.+|…)\s*[)\]]?$|\[(?:\.\.\.|…)\]$/
const LONGEST_INVITATION = 140

/** A paragraph that only invites to read on elsewhere ("Continue reading on:"). */
export const isInvitation = (paragraph: string): boolean =>
  paragraph.length <= LONGEST_INVITATION && INVITATION.test(paragraph)

export const newsApiCut = (paragraph: string): string | null =>
  NEWS_API_CUT.exec(paragraph.slice(-40))?.[0].trim() ?? null

export const endsInEllipsis = (paragraph: string): boolean => ELLIPSIS.test(paragraph.slice(-12))

/** Few words and an ellipsis: the remnant of a paragraph that was cut off. */
export const isStub = (paragraph: string): boolean =>
  endsInEllipsis(paragraph) && paragraph.length <= 60 && paragraph.split(/\s+/).length <= 4

const SENTENCE_END = /[.!?。！？…:;؟۔।][\s"'“”‘’«»‹›)\]*_↩]*$/u
const BRACKET_END = /[)\]][\s*_]*$/
const SMALL_WORD = /(?:^|[\s,(])\p{Ll}[\p{Ll}'’-]*,?$/u
/** True where a paragraph breaks off inside a sentence: it ends in a small word or a comma, without a stop or a bracket. */
export const breaksOff = (paragraph: string): boolean => {
  const tail = paragraph.slice(-30)
  return !SENTENCE_END.test(tail) && !BRACKET_END.test(tail) && SMALL_WORD.test(tail)
}

/** True where a paragraph ends as sentences do. */
export const endsSentence = (paragraph: string): boolean => SENTENCE_END.test(paragraph.slice(-12))

/** A line that only says that the copy is at its end: "ENDS", "-30-", "###", "(END)". */
export const isEndMark = (paragraph: string): boolean =>
  paragraph.length <= 24 &&
  /^[-–—*#\s(/]*(?:ends?|30|fin|ende|einde|#{1,3}|\*{3,})[-–—*#\s)/.]*$/i.test(paragraph) &&
  !/^(?:30|end)$/i.test(paragraph)

/** Rules and ornaments between parts: "* * *", "-----", "~". */
export const isOrnament = (paragraph: string): boolean =>
  paragraph.length <= 100 && !/[\p{L}\p{N}]/u.test(paragraph)
