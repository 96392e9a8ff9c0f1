/** ms from the Enter key until the list on the screen shows other rows, for each typed search. */
export async function timeOnScreen(page, searches) {
  const box = page.getByLabel('Search the archive')
  const times = []
  for (const typed of searches) {
    await page.evaluate(watchRows)
    await box.fill(typed)
    await box.press('Enter')
    times.push(await page.evaluate(() => globalThis.benchRows))
    await box.fill('')
    await box.press('Enter')
    await page.waitForTimeout(300)
  }
  return times.filter((ms) => ms !== null)
}

/** Runs in the window: from the press of the key to the frame in which the first rows are others. */
function watchRows() {
  const rows = () =>
    [...document.querySelectorAll('[role=listbox][aria-label^="Articles: "] [data-row]')]
      .slice(0, 5)
      .map((row) => row.textContent)
      .join('\n')
  const before = rows()
  globalThis.benchRows = new Promise((resolve) => {
    // A search that finds what was shown before changes nothing to be seen.
    const giveUp = setTimeout(() => resolve(null), 3000)
    const begin = (event) => {
      if (event.key !== 'Enter') return
      document.removeEventListener('keydown', begin, true)
      const from = performance.now()
      const look = () => {
        const now = rows()
        if (now === before || now.trim() === '') return requestAnimationFrame(look)
        clearTimeout(giveUp)
        resolve(performance.now() - from)
      }
      requestAnimationFrame(look)
    }
    document.addEventListener('keydown', begin, true)
  })
}
