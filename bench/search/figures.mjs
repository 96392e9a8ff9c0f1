/** The value below which this share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

export const spread = (values) => ({
  p50: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  most: Math.max(...values)
})

/** Round enough to be read. */
export const round = (value) => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100)
