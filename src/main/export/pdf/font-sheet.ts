import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// Static cuts: of the variable fonts that the windows use, Skia makes Type 3 fonts, which print and select badly.
const families = ['source-serif-4', 'inter'] as const
const faces = ['400', '400-italic', '600'] as const

let sheet: Promise<string> | null = null

/**
 * The shipped fonts as a style sheet that holds them. Fonts in files of their own arrive when they like, and one print
 * in sixty came out in a substitute; those in `data:` addresses are there with the first layout.
 */
export function fontSheet(): Promise<string> {
  sheet ??= Promise.all(
    families.flatMap((family) => faces.map((face) => faceSheet(folderOf(family), face)))
  ).then((sheets) => sheets.join('\n'))
  return sheet
}

async function faceSheet(folder: string, face: string): Promise<string> {
  const css = await readFile(join(folder, `${face}.css`), 'utf8')
  const names = [...new Set([...css.matchAll(/files\/([a-z0-9-]+\.woff2)/g)].map(([, name = '']) => name))]
  const fonts = new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, 'files', name), 'base64')] as const)
    )
  )
  return css.replace(
    /src:[^;]*files\/([a-z0-9-]+\.woff2)[^;]*;/g,
    (_source, name: string) => `src: url(data:font/woff2;base64,${fonts.get(name) ?? ''}) format('woff2');`
  )
}

const folderOf = (family: string): string =>
  dirname(createRequire(import.meta.url).resolve(`@fontsource/${family}/package.json`))
