/** Markup that is known to be safe: only the `html` tag makes it. */
export type Html = { readonly markup: string }
type Value = string | number | Html | readonly Html[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}
// Characters that HTML parsers drop or replace: shown as the replacement character instead of vanishing.
const unprintable = /[\0-\x08\x0b\x0e-\x1f\x7f\p{Surrogate}]/gu

const escape = (text: string): string =>
  text.replace(unprintable, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] ?? character)

/** A template in which every value is escaped, for text and for attributes in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {
    markup: parts.map((part, index) => (index === 0 ? '' : markupOf(values[index - 1] ?? '')) + part).join('')
  }
}

export const nothing: Html = { markup: '' }

/** Markup only where there is text for it. */
export const unlessBlank = (text: string, make: (text: string) => Html): Html =>
  text.trim() === '' ? nothing : make(text)

function markupOf(value: Value): string {
  if (typeof value === 'string') return escape(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}
