/** Prints what failed, a table per category and the last line; true when nothing failed. */
export function printTable(results, { seen, times }) {
  for (const { group, name, problems } of results)
    for (const problem of problems) console.log(`FAILED ${group} ${name}: ${problem}`)
  console.log(`\n  ${'category'.padEnd(22)} imported  skipped rejected   failed`)
  for (const [group, ones] of byGroup(results)) {
    const count = (outcome) => String(ones.filter((one) => one.outcome === outcome).length).padStart(8)
    const broken = String(ones.filter(({ problems }) => problems.length > 0).length).padStart(8)
    const outcomes = ones.some(({ outcome }) => outcome)
      ? ['imported', 'skipped', 'rejected'].map(count).join(' ')
      : `${ones.length} checks`.padEnd(26)
    console.log(`  ${group.padEnd(22)} ${outcomes} ${broken}`)
  }
  const { first, app } = seen
  console.log(`\n  ${first.lines[0]?.files} files in ${first.seconds.toFixed(1)} s, most memory (MB):`)
  console.log(
    `  ${Object.entries(first.peaks)
      .map(([kind, megabytes]) => `${kind} ${Math.round(megabytes)}`)
      .join(', ')}`
  )
  const slow = [...times].sort(([, a], [, b]) => b - a).slice(0, 5)
  console.log(`  slowest to read: ${slow.map(([id, seconds]) => `${id} ${seconds.toFixed(1)} s`).join(', ')}`)
  const late = [...app.views].sort((a, b) => b.ms - a.ms).slice(0, 3)
  console.log(
    `  slowest to open of ${app.views.length}: ${late.map(({ id, ms }) => `${id} ${ms} ms`).join(', ')}`
  )
  const failed = results.filter(({ problems }) => problems.length > 0).length
  console.log(`\n${results.length - failed} passed, ${failed} failed`)
  return failed === 0
}

function byGroup(results) {
  const groups = new Map()
  for (const result of results) groups.set(result.group, [...(groups.get(result.group) ?? []), result])
  return groups
}
