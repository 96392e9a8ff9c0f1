const SLUG = /^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/

/** "zach-goldfine" → "Zach Goldfine"; a login without parts stays as it is; null for what is no short name. */
export function slugToName(slug: string): string | null {
  if (!SLUG.test(slug)) return null
  const words = slug.split(/[-_.]/).filter((word) => !/^\d+$/.test(word))
  if (words.length < 2) return slug
  return words
    .map((word) =>
      word.length === 1 ? `${word.toUpperCase()}.` : word.charAt(0).toUpperCase() + word.slice(1)
    )
    .join(' ')
}
