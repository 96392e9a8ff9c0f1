import { attribute, nameOf, type HtmlElement } from '../tree/html-node.ts'

/**
 * What templates call their parts, gathered from Readability's word lists, trafilatura's XPath rules, dom-distiller and
 * newspaper4k (all reimplemented), plus tags and ARIA roles that say the same. The order is the order of the features.
 */
const groups = {
  body: /article-?_?(?:body|text|content)|entry-?_?(?:content|body|text)|post-?_?(?:content|body|text)|story-?_?(?:body|text|content)|body-?_?(?:text|content|copy)|content-?_?(?:body|text)|articlebody|rich-?_?text|prose|\bwysiwyg|paragraph/,
  content: /content|article|entry|post\b|story|main|text\b|body/,
  comment: /comment|disqus|replies|reply|respond|discussion|feedback|\bugc/,
  related:
    /relat|recommend|more-?_?(?:from|stories|news|articles|on)|read-?_?(?:more|next|also)|also-?_?(?:like|read)|similar|popular|trending|most-?_?(?:read|viewed)|latest|recent|outbrain|taboola|next-?_?(?:up|post|article)|further|upnext|suggest|see-?_?also|recirc/,
  share:
    /shar(?:e|ing)|social|follow|addthis|addtoany|twitter-?_?button|facebook-?_?(?:like|button)|whatsapp|\blikes?\b/,
  navigation:
    /\bnav|navi|menu|breadcrumb|bread-?_?crumb|pagination|pager|paging|prev-?_?next|\btabs?\b|toolbar|topbar|skip|jump/,
  advert:
    /\bads?\b|\bad-|_ad\b|-ad\b|advert|sponsor|promo|banner|dfp|commercial|affiliate|\bcta\b|call-?to|marketing|offer|upsell|teads/,
  author: /author|byline|bio\b|writer|contributor|profile|\bvcard|about-the/,
  meta: /\bmeta|metadata|date|\btime|posted|publish|info\b|details|byline|stamp|updated/,
  caption:
    /caption|credit|photo|image|figure|gallery|media|slide|carousel|wp-caption|copyright|lightbox|thumb/,
  subscribe:
    /newsletter|subscri|sign-?_?up|signup|register|login|paywall|member|donat|optin|opt-in|mailing|lead-?gen|capture/,
  footer: /foot|copyright|colophon|bottom|legal|disclaimer|disclosure/,
  sidebar:
    /side-?_?bar|\baside|widget|\brail|right-?_?col|left-?_?col|secondary|complementary|supplement|extra|sticky/,
  tags: /\btags?\b|tag-|-tags|tagged|categor|keyword|topic|taxonomy|labels?\b/,
  header: /header|masthead|\bhead\b|title|headline|hero|top\b|kicker|eyebrow/,
  summary:
    /summary|\bdek\b|lede|\blead\b|teaser|standfirst|excerpt|intro|subtitle|sub-?_?title|description|abstract|deck|key-?_?points|highlights|takeaway/,
  card: /card|item|tile|grid|list\b|listing|row\b|block-?list|feed|collection|promo-?box|preview/,
  contents: /\btoc\b|table-?_?of-?_?contents|toc[_-]|contents-?list|anchor-?nav|ez-toc|on-this-page/,
  note: /\bnote|correction|editor|callout|info-?box|factbox|sidebar-?box|\bbox\b|aside|inset|infobox/,
  quote: /quote|blockquote|pull|testimonial/,
  consent: /cookie|gdpr|consent|privacy|modal|popup|pop-up|overlay|dialog|lightbox|interstitial|alert/,
  form: /form\b|search|input|field|poll|quiz|survey|contact|comment-?form|calculator/,
  embed: /embed|tweet|instagram|youtube|video|player|audio|podcast|iframe|widget/,
  hide: /hidden|hide|visually|sr-only|screen-?reader|print-?only|no-?print|collapse|mobile-?only|d-none/,
  reference: /reference|footnote|citation|bibliograph|sources?\b|endnote/,
  product: /product|price|shop|buy|cart|deal|retail|amazon|rating|review/,
  faq: /faq|accordion|question|toggle|expand/
} as const
export type NameGroup = keyof typeof groups
export const nameGroups = Object.keys(groups) as readonly NameGroup[]

const byTag: Readonly<Record<string, NameGroup>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'footer',
  aside: 'sidebar',
  header: 'header',
  figure: 'caption',
  figcaption: 'caption',
  form: 'form',
  blockquote: 'quote',
  dialog: 'consent',
  address: 'author',
  time: 'meta',
  main: 'content',
  article: 'content'
}
const byRole: Readonly<Record<string, NameGroup>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  contentinfo: 'footer',
  complementary: 'sidebar',
  banner: 'header',
  search: 'form',
  dialog: 'consent',
  alertdialog: 'consent',
  main: 'content',
  tooltip: 'hide',
  toolbar: 'navigation',
  tablist: 'navigation',
  form: 'form'
}

/** The groups an element's own tag, role, class, id and data names belong to, as indexes into `nameGroups`. */
export class GroupReader {
  private readonly known = new Map<string, readonly number[]>()

  groupsOf(element: HtmlElement): readonly number[] {
    const role = attribute(element, 'role')
    const itemprop = attribute(element, 'itemprop')
    const test = attribute(element, 'data-testid') + attribute(element, 'data-component')
    const name = `${nameOf(element)} ${itemprop} ${test}`.slice(0, 300).toLowerCase()
    const key = `${element.tag}|${role}|${name}`
    const known = this.known.get(key)
    if (known) return known
    const found: number[] = []
    nameGroups.forEach((group, index) => {
      const said = byTag[element.tag] === group || byRole[role] === group
      if (said || (name.length > 3 && groups[group].test(name))) found.push(index)
    })
    this.known.set(key, found)
    return found
  }
}
