const DECLARATIONS = [
  /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})/i,
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})/i
]

/** The encoding an HTML or XML file names in its first 2 kB, as the Encoding Standard calls it; null if none or unknown. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  for (const pattern of DECLARATIONS) {
    const label = pattern.exec(start)?.[1]
    if (label === undefined) continue
    try {
      const encoding = new TextDecoder(label).encoding
      // A page that could be read as ASCII to find this label is not UTF-16 (HTML Standard, 13.2.3.2).
      return encoding.startsWith('utf-16') ? 'utf-8' : encoding
    } catch {
      continue
    }
  }
  return null
}
