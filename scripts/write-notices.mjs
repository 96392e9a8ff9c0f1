import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './runtime/cache.mjs'

const target = join(projectRoot, 'THIRD-PARTY-NOTICES.md')
const licenceFile = /^(licen[cs]e|ofl|copying|notice)/i

/** The notices of every package that the built app contains, from what npm installed. */
export function thirdPartyNotices(root = projectRoot) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const shipped = Object.entries(lock.packages).filter(
    ([path, entry]) => path && !entry.dev && !entry.optional && !entry.devOptional
  )
  const sections = shipped.map(([path]) => section(join(root, path))).sort()
  const head =
    '# Third-party notices\n\nCuttings contains the packages below, and runs on Electron (MIT), Chromium and Node.js, whose\nlicences come with the runtime. Written by `node scripts/write-notices.mjs`.\n\nThe scoring of page blocks in `src/main/parse/html/body/score-content.ts` and the word lists in `src/main/parse/html/` follow\nMozilla Readability (Apache License 2.0, https://github.com/mozilla/readability).\n'
  return `${head}\n${[...new Set(sections)].join('\n')}`
}

function section(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .sort()
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim().replaceAll('```', "'''"))
  const words = texts.length > 0 ? `\n\`\`\`text\n${texts.join('\n\n')}\n\`\`\`\n` : ''
  return `## ${name} ${version}\n\nLicence: ${license ?? 'see text'}${homepage ? `, ${homepage}` : ''}\n${words}`
}

if (import.meta.filename === process.argv[1]) {
  writeFileSync(target, thirdPartyNotices())
  console.log(target)
}
