const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The elements of that name in SGML that closes them all, in order; `start` is the tag with its attributes. */
export function elementsOf(
  sgml: string,
  name: string
): readonly { readonly start: string; readonly inner: string }[] {
  const elements: { start: string; inner: string }[] = []
  const close = `</${name}>`
  let at = sgml.indexOf(`<${name}`)
  while (at >= 0) {
    const inner = sgml.indexOf('>', at) + 1
    const end = inner === 0 ? -1 : sgml.indexOf(close, inner)
    if (end < 0) break
    if (/[\s>]/.test(sgml[at + name.length + 1] ?? ''))
      elements.push({ start: sgml.slice(at, inner), inner: sgml.slice(inner, end) })
    at = sgml.indexOf(`<${name}`, end)
  }
  return elements
}

/** The words of an element without its tags: references become characters, the wire's controls go. */
export function wordsOf(inner: string): string {
  return inner
    .replace(/&#(\d{1,6});|&([a-z]{2,4});/g, (whole, code?: string, name?: string) => {
      if (code === undefined) return NAMED[name ?? ''] ?? whole
      const number = Number(code)
      return number < 32 && number !== 9 && number !== 10
        ? ''
        : number > 0x10ffff
          ? ''
          : String.fromCodePoint(number)
    })
    .replace(/[\x00-\x08\x0e-\x1f\x7f]/g, '')
}
