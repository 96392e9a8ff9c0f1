/**
 * MB of all processes of an app together, and of each. On Linux the proportional share (PSS), because what processes
 * share would otherwise be counted once for each; elsewhere Electron's own figure of the working set.
 */
export const measureMemory = (app) =>
  app.evaluate(({ app: electron, webContents }) => {
    const fs = process.getBuiltinModule('node:fs')
    const share = ({ pid, memory }) => {
      const rollup = `/proc/${pid}/smaps_rollup`
      const pss = fs.existsSync(rollup)
        ? /^Pss: *(\d+)/m.exec(fs.readFileSync(rollup, 'utf8'))?.[1]
        : undefined
      return Number(pss ?? memory.workingSetSize) / 1024
    }
    const nameOf = ({ pid, type, name }) => {
      const contents = webContents.getAllWebContents().find((one) => one.getOSProcessId() === pid)
      if (contents) return contents.getURL().includes('archive-host') ? 'archive host' : 'window'
      return type === 'Browser' ? 'main' : (name ?? type)
    }
    const each = Object.fromEntries(
      electron.getAppMetrics().map((one) => [nameOf(one), Math.round(share(one))])
    )
    return { all: Object.values(each).reduce((sum, one) => sum + one, 0), each }
  })
