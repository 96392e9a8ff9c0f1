/** A value with parameters, as in `Content-Type: text/plain; charset=utf-8`. `value` and names are in lower case. */
export type Parameterised = { readonly value: string; readonly parameters: ReadonlyMap<string, string> }

// One parameter, quoted or not; what does not fit is passed over up to the next semicolon.
const PARAMETER = /;\s*([^\s=;"]{1,80})\s*=\s*(?:"((?:[^"\\]|\\[^])*)"?|([^;]*))/gy
/** Characters; a longer value is an attack, and comments in it would be looked for again and again. */
const LONGEST = 10_000
const SECTION = /^([^*]+)\*(?:(\d{1,3})\*?)?$/

/**
 * Reads a structured header value (RFC 2045, 5.1), with parameters that are cut into sections or carry a charset
 * (RFC 2231) put together. Of parameters of one name the first counts.
 */
export function parseParameters(wholeHeader: string): Parameterised {
  const header = wholeHeader.slice(0, LONGEST)
  const semicolon = header.indexOf(';')
  const value = (semicolon < 0 ? header : header.slice(0, semicolon)).slice(0, 200)
  const plain = new Map<string, string>()
  const sections = new Map<
    string,
    { readonly at: number; readonly text: string; readonly coded: boolean }[]
  >()
  PARAMETER.lastIndex = Math.max(semicolon, 0)
  while (semicolon >= 0 && PARAMETER.lastIndex < header.length) {
    const from = PARAMETER.lastIndex
    const match = PARAMETER.exec(header)
    if (!match) {
      const next = header.indexOf(';', from + 1)
      if (next < 0) break
      PARAMETER.lastIndex = next
      continue
    }
    const name = (match[1] ?? '').toLowerCase()
    const text = match[2]?.replace(/\\([^])/g, '$1') ?? match[3]?.trim() ?? ''
    const section = SECTION.exec(name)
    if (section) {
      const parts = sections.get(section[1] ?? '') ?? []
      parts.push({ at: Number(section[2] ?? 0), text, coded: name.endsWith('*') })
      sections.set(section[1] ?? '', parts)
    } else if (!plain.has(name)) plain.set(name, text)
    const next = header.indexOf(';', PARAMETER.lastIndex)
    if (next < 0) break
    PARAMETER.lastIndex = next
  }
  for (const [name, parts] of sections) plain.set(name, joined(parts))
  return {
    value: value
      .replace(/\([^)]*\)/g, '')
      .trim()
      .toLowerCase(),
    parameters: plain
  }
}

function joined(
  parts: readonly { readonly at: number; readonly text: string; readonly coded: boolean }[]
): string {
  const ordered = [...parts].sort((a, b) => a.at - b.at)
  const first = ordered[0]
  const charset = first?.coded ? /^([^']{0,40})'[^']{0,40}'/.exec(first.text) : null
  const bytes = ordered.flatMap(({ text, coded }, index) =>
    coded
      ? percentDecoded(index === 0 && charset ? text.slice(charset[0].length) : text)
      : [...utf8.encode(text)]
  )
  try {
    return new TextDecoder(charset?.[1] === '' ? 'utf-8' : (charset?.[1] ?? 'utf-8')).decode(
      Uint8Array.from(bytes)
    )
  } catch {
    return new TextDecoder().decode(Uint8Array.from(bytes))
  }
}

const utf8 = new TextEncoder()

function percentDecoded(text: string): readonly number[] {
  const bytes: number[] = []
  for (const part of text.split(/(%[0-9a-f]{2})/i))
    if (/^%[0-9a-f]{2}$/i.test(part)) bytes.push(parseInt(part.slice(1), 16))
    else bytes.push(...utf8.encode(part))
  return bytes
}
