/** Milliseconds between frames while the list is dragged by its thumb and turned by the wheel. */
export async function scrollList(page) {
  const list = page.getByRole('listbox', { name: /^Articles: / })
  await list.waitFor()
  await page.waitForTimeout(1000)
  const dragged = await list.evaluate(dragThumb)
  await list.hover()
  await page.evaluate(startFrames)
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, 600)
    await page.waitForTimeout(16)
  }
  const wheeled = await page.evaluate(() => globalThis.benchFrames())
  return { dragged, wheeled }
}

/** Down the whole list and back in three seconds, a step each frame, as the scroll bar's thumb does it. */
function dragThumb(list) {
  return new Promise((resolve) => {
    const frames = []
    const steps = 180
    let step = 0
    let last = performance.now()
    const next = (now) => {
      frames.push(now - last)
      last = now
      step += 1
      list.scrollTop = (1 - Math.abs(1 - (2 * step) / steps)) * list.scrollHeight
      if (step < steps) requestAnimationFrame(next)
      else resolve(frames.slice(1))
    }
    requestAnimationFrame(next)
  })
}

function startFrames() {
  const frames = []
  let last = performance.now()
  let going = true
  const next = (now) => {
    frames.push(now - last)
    last = now
    if (going) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
  globalThis.benchFrames = () => {
    going = false
    return frames.slice(1)
  }
}
