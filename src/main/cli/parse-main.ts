import { runParse } from './parse-command.ts'

/** Entry of the bundle that `npm run cuttings -- parse` runs; `argv` without the command's name. */
export const main = (argv: readonly string[]): Promise<number> => runParse(argv)
// For whoever measures single files: it takes streams of its own.
export { runParse }
