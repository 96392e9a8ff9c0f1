const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' },
  ...{ rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', laquo: '«', raquo: '»' }
}

/** Resolves the usual entities in text that was escaped once too often (the tokenizer resolves the page's own). */
export const withoutEntities = (text: string): string =>
  text.replace(
    /&(?:amp;)?(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
      return code > 0 && code <= 0x10ffff
        ? String.fromCodePoint(code)
        : (named[(name ?? '').toLowerCase()] ?? whole)
    }
  )
