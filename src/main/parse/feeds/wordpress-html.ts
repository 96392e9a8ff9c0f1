const CAPTION = /\[caption\b[^\]]{0,1000}\]([^]{0,4000}?)\[\/caption\]/g
const SHORTCODE = /\[(\/?)([a-z][\w-]{1,40})((?:\s[^[\]<>]{0,1000})?)\/?\]/gi
const KNOWN = /^(?:gallery|embed|audio|video|playlist|more|nggallery|contact-form.*|vc_.*|et_.*|ad|ads)$/i

/** A post's content as a browser gets it: shortcodes taken out (captions kept), blank lines made paragraphs where no block editor was used. */
export function wordpressHtml(content: string): string {
  const blocks = /<!-- wp:/.test(content)
  const text = withoutShortcodes(content)
  if (blocks) return text
  // As WordPress's wpautop does: blank lines part paragraphs, single ones break lines.
  return text.replace(/\n[ \t]*\n\s*/g, '<p>').replace(/([^>\s])[ \t]*\n[ \t]*(?=[^<\s])/g, '$1<br>')
}

function withoutShortcodes(content: string): string {
  if (!content.includes('[')) return content
  const captioned = content.replace(CAPTION, (_, inner: string) => {
    const words = inner.replace(/<[^<>]*>/g, ' ').trim()
    return words === '' ? inner : `<figure><figcaption>${words}</figcaption></figure>`
  })
  const closed = new Set(
    [...captioned.matchAll(SHORTCODE)].flatMap(([, slash, name]) => (slash === '/' ? (name ?? '') : []))
  )
  // "[sic]" and "[the minister]" are an editor's words: a shortcode is known, has values, or is closed again.
  return captioned.replace(SHORTCODE, (whole, _slash: string, name: string, values: string) =>
    KNOWN.test(name) || closed.has(name) || name.includes('_') || values.includes('=') ? '' : whole
  )
}
