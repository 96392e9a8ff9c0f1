import { useEffect, useState } from 'react'
import type { NotReread, OriginalToRead, Rereading } from '#shared/reread/rereading.ts'
import { askArchive } from '../../ui/archive-client.ts'
import { main } from '../../ui/main-client.ts'

/** Articles looked at with one request: few enough that the bar moves. */
const AT_ONCE = 100

export type RereadingState = {
  readonly reading: boolean
  readonly done: number
  /** Articles that the present parser reads otherwise. */
  readonly changed: readonly Rereading[]
  readonly notRead: readonly NotReread[]
  readonly originals: readonly OriginalToRead[]
  readonly problem: string | null
}
const nothing: RereadingState = {
  reading: true,
  done: 0,
  changed: [],
  notRead: [],
  originals: [],
  problem: null
}

/** Reads the originals of articles again and compares, a slice at a time; stops when the dialog is closed. */
export function useRereading(articleIds: readonly number[]): RereadingState {
  const [state, setState] = useState(nothing)
  useEffect(() => {
    let closed = false
    const fail = (problem: string): void => setState((now) => ({ ...now, reading: false, problem }))
    const run = async (): Promise<void> => {
      const asked = await askArchive('reread:originals', { ids: [...articleIds] })
      if (closed) return
      if (!asked.ok) return fail(asked.error.message)
      const { originals } = asked.value
      setState({ ...nothing, originals })
      for (const slice of slicesOf(originals)) {
        const looked = await main.request('reread:look', { originals: slice })
        if (closed) return
        if (!looked.ok) return fail(looked.error.message)
        const { rereadings, notRead } = looked.value
        setState((now) => ({
          ...now,
          done: now.done + rereadings.length + notRead.length,
          changed: [...now.changed, ...rereadings.filter(({ same }) => !same)],
          notRead: [...now.notRead, ...notRead]
        }))
      }
      setState((now) => ({ ...now, reading: false }))
    }
    void run()
    return () => {
      closed = true
    }
  }, [articleIds])
  return state
}

function slicesOf(originals: readonly OriginalToRead[]): OriginalToRead[][] {
  const slices: OriginalToRead[][] = []
  let articles = Infinity
  for (const original of originals) {
    if (articles >= AT_ONCE) {
      slices.push([])
      articles = 0
    }
    slices.at(-1)?.push(original)
    articles += original.articles.length
  }
  return slices
}
