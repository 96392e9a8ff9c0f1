// Hugo: {{< name key="value" >}}, {{% name %}}…{{% /name %}} (https://gohugo.io/content-management/shortcodes/).
const SHORTCODE = /\{\{[<%]([^{}]{0,4000}?)[%>]\}\}/g
const REFERENCE = /\]\(\s*\{\{[<%][^{}]{0,400}?[%>]\}\}/g
const VALUE = /\b(caption|alt|title)\s*=\s*(?:"([^"]*)"|`([^`]*)`)/g
const FIGURE = /^\/?\s*(?:[\w/-]*(?:fig|figure|img|image|picture|photo))\b/
const WIKI_LINK = /!?\[\[([^\]|\n]{1,200})(?:\|([^\]\n]{1,200}))?\]\]/g
// The sign of an Obsidian callout: "> [!note] Title".
const CALLOUT = /^(> ?)\[![\w-]{1,30}\][+-]? ?/gm
const COMMENT = /<!--[^]*?-->/g

/** Takes a site's own signs out of Markdown: shortcodes (a figure's caption stays, as HTML), wiki links, comments. */
export function withoutShortcodes(markdown: string): string {
  let text = markdown
  if (text.includes('{{'))
    text = text.replace(REFERENCE, '](#').replace(SHORTCODE, (_, inner: string) => figureOf(inner.trim()))
  // An embedded file ("![[map.png]]") has no words; a link keeps those it shows.
  if (text.includes('[['))
    text = text.replace(WIKI_LINK, (link: string, page: string, shown?: string) =>
      link.startsWith('!') ? '' : (shown ?? page)
    )
  if (text.includes('[!')) text = text.replace(CALLOUT, '$1')
  return text.includes('<!--') ? text.replace(COMMENT, '') : text
}

function figureOf(inner: string): string {
  if (!FIGURE.test(inner)) return ''
  const values = new Map(
    [...inner.matchAll(VALUE)].map(([, key, quoted, ticked]) => [key, quoted ?? ticked ?? ''])
  )
  const caption = values.get('caption') ?? ''
  if (caption !== '') return `<figure><figcaption>${escaped(caption)}</figcaption></figure>`
  const alt = values.get('alt') ?? ''
  return alt === '' ? '' : `<img alt="${escaped(alt)}" />`
}

const escaped = (text: string): string =>
  text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
