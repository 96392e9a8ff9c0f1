/** Names that a reader would call the same share a key: compatibility forms, case, accents and outer blanks folded. */
export function foldKey(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}
