import { useCallback, useEffect, useState } from 'react'
import type { BackupFile, BackupProgress } from '#shared/backup/backup-file.ts'
import { main } from '../ui/main-client.ts'

const idle: BackupProgress = { doing: 'idle', done: 0, of: 0, problem: '' }

type Backups = {
  /** Undefined until they are known. */
  readonly backups: readonly BackupFile[] | undefined
  readonly progress: BackupProgress
  /** Why they cannot be listed, or why the last one that was made by itself failed. */
  readonly problem: string | null
  readonly refresh: () => void
}

/** The backups in the archive's folder, and what is being done with them. */
export function useBackups(): Backups {
  const [backups, setBackups] = useState<readonly BackupFile[]>()
  const [problem, setProblem] = useState<string | null>(null)
  const [progress, setProgress] = useState(idle)
  const refresh = useCallback(() => {
    void main.request('backups:list', {}).then((listed) => {
      if (listed.ok) setBackups(listed.value.backups)
      else setProblem(listed.error.message)
    })
  }, [])
  useEffect(() => {
    refresh()
    return main.subscribe('backups:progress', (next) => {
      setProgress(next)
      if (next.doing !== 'idle') return
      setProblem(next.problem || null)
      refresh()
    })
  }, [refresh])
  return { backups, progress, problem, refresh }
}
