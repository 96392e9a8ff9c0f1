/** Small habits of this window that are worth keeping on this machine and nowhere else: which branches are folded. */
export function keep(name: string, values: Iterable<string>): void {
  localStorage.setItem(name, JSON.stringify([...values]))
}

export function kept(name: string): readonly string[] {
  try {
    const values: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []
  } catch {
    return []
  }
}
