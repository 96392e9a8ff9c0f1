/** "12%"; what is there is never rounded to nothing, and what is missing never to all. */
export function percent(part: number, all: number): string {
  if (all === 0) return '0%'
  const share = (part / all) * 100
  if (part > 0 && share < 1) return '<1%'
  return part < all && share > 99 ? '>99%' : `${Math.round(share)}%`
}
