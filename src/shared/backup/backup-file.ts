import { z } from 'zod'

/** A backup in the archive's own folder. Those have been read back when they were made. */
export const BackupFile = z
  .object({
    path: z.string(),
    name: z.string(),
    /** ISO 8601 in UTC, as its name has it. */
    made: z.string(),
    bytes: z.int()
  })
  .readonly()
export type BackupFile = z.infer<typeof BackupFile>

/** What a backup holds, after each byte of it was found sound. */
export const BackupPreview = z
  .object({
    path: z.string(),
    made: z.string(),
    /** The version of Cuttings that wrote it. */
    app: z.string(),
    articles: z.int(),
    quotes: z.int(),
    tags: z.int(),
    collections: z.int(),
    originals: z.int(),
    /** Originals that were damaged already when it was made. */
    leftOut: z.int(),
    /** The archive that it would replace; null where nothing was ever stored in it. */
    here: z
      .object({ articles: z.int(), originalsOnlyHere: z.int(), originalsOnlyInBackup: z.int() })
      .nullable()
  })
  .readonly()
export type BackupPreview = z.infer<typeof BackupPreview>

export const BackupProgress = z
  .object({
    doing: z.enum(['writing', 'verifying', 'restoring', 'idle']),
    done: z.number(),
    of: z.number(),
    /** What became of the last one that the app made by itself, where it failed; else empty. */
    problem: z.string()
  })
  .readonly()
export type BackupProgress = z.infer<typeof BackupProgress>

/** What a restore did, in one sentence for the person. */
export const Restored = z
  .object({ articles: z.int(), safetyBackup: z.string().nullable(), message: z.string() })
  .readonly()
export type Restored = z.infer<typeof Restored>
