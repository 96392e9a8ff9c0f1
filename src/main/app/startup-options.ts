/** How the app was started: a window, or one command of the command line in hidden windows. */
export type StartupOptions = {
  /** The archive's folder; null: the platform's usual place. */
  readonly archive: string | null
  /** Words of the command (`['import', 'folder']`), or null for the window. */
  readonly command: readonly string[] | null
}

/**
 * Reads `--archive DIR` and `-- COMMAND …` from the arguments, and CUTTINGS_USER_DATA from the environment. With
 * CUTTINGS_TEST set the archive must be named, so that a test can never open a person's real one.
 */
export function startupOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>
): StartupOptions {
  const split = argv.indexOf('--cuttings-command')
  const own = split < 0 ? argv : argv.slice(0, split)
  const named = own.find((word) => word.startsWith('--archive='))?.slice('--archive='.length)
  const archive = named || env['CUTTINGS_USER_DATA'] || null
  if (env['CUTTINGS_TEST'] && !archive)
    throw new Error('in test mode CUTTINGS_USER_DATA must name the archive')
  return { archive, command: split < 0 ? null : argv.slice(split + 1) }
}
