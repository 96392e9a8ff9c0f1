import type { Attribution } from './attribution.ts'
import { readRun } from './name-runs.ts'
import type { Token } from './tokens.ts'

type Tokens = readonly Token[]

const AGENCIES = new Set(
  'afp ap reuters bloomberg upi tass itar-tass ria interfax xinhua kyodo yonhap pti ani sana irna wafa ansa efe dpa apa belga lusa pa bbc cnn nbc abc cbs npr pbs rte itv msnbc cnbc rtl zdf ard rai'.split(
    ' '
  )
)
const OUTLET_END =
  /^(?:news|times|post|journal|agency|press|tv|radio|television|herald|tribune|guardian|mail|telegraph|magazine|today|weekly|daily|gazette|chronicle|observer|mirror|star|sun|globe|wire|network|broadcaster|novosti|monde|figaro|spiegel|zeitung|país|mundo|repubblica|jazeera|arabiya|politico)$/
const RELAYED =
  /^(?:quoted|cited|reported|published|carried|seen|obtained|reviewed|viewed|released|shared|leaked)$/
const TOLD = /^(?:told|tells|telling|tell)$/
const REPORTED = /^(?:reported|reports|writes|wrote)$/

/** Stage 8: who passed the words on: told AFP, quoted by RIA Novosti, a statement seen by Reuters. */
export function attributionChain(attribution: Attribution | null): string[] {
  if (attribution === null) return []
  const { tokens } = attribution
  const chain: string[] = []
  const add = (name: string | null) => {
    if (name !== null && !chain.includes(name)) chain.push(name)
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word') continue
    if (TOLD.test(token.lower) && near(attribution, i, 2)) add(outlet(tokens, i + 1))
    else if (token.lower === 'by' && relayed(tokens, i) && near(attribution, i, 14))
      add(anyName(tokens, i + 1))
    else if (token.lower === 'with' && /^interviews?$/.test(tokens[i - 1]?.lower ?? ''))
      add(outlet(tokens, i + 1))
    else if (token.lower === 'to' && tokens[i - 1]?.lower === 'according' && !isSpeaker(attribution, i + 1))
      add(outlet(tokens, i + 1))
    else if (REPORTED.test(token.lower) && endsClause(tokens[i + 1])) add(outletBefore(attribution, i))
  }
  return chain
}

function near({ cue }: Attribution, i: number, reach: number): boolean {
  return cue !== null && i >= cue.from - 6 && i <= cue.to + reach
}

/** "quoted as saying by", "seen by": a word of relaying not far before. */
function relayed(tokens: Tokens, by: number): boolean {
  for (let i = by - 1; i >= by - 4; i--) if (RELAYED.test(tokens[i]?.lower ?? '')) return true
  return false
}

function isSpeaker({ phrase }: Attribution, i: number): boolean {
  return phrase !== null && i >= phrase.from && i < phrase.to
}

function endsClause(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.kind === 'punct' ||
    /^(?:on|in|this|last|earlier)$/.test(token.lower) ||
    token.upper
  )
}

/** The name in the phrase at `from`: "Russian news agency RIA Novosti" → RIA Novosti. */
function anyName(tokens: Tokens, from: number): string | null {
  let name: string | null = null
  for (let i = from; i < tokens.length && i < from + 8; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word') break
    if (!token.upper) {
      if (
        /^(?:the|a|an|state|news|agency|newspaper|broadcaster|local|government|official|website|network|channel|television|tv|wire|service|magazine|daily|state-run|russian)$/.test(
          token.lower
        )
      )
        continue
      break
    }
    const run = readRun(tokens, i, tokens.length)
    if (run === null) break
    name = [...run.title, ...run.name].join(' ')
    i = run.to - 1
    if (run.possessive) break
  }
  return name
}

function outlet(tokens: Tokens, from: number): string | null {
  const name = anyName(tokens, from)
  return name !== null && isOutlet(name) ? name : null
}

function outletBefore(attribution: Attribution, verb: number): string | null {
  const { tokens } = attribution
  for (let i = verb - 1; i >= verb - 6 && i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word' || isSpeaker(attribution, i)) return null
    const before = tokens[i - 1]
    if (token.upper && before?.upper !== true) return outlet(tokens, i)
    if (!token.upper && token.lower !== 'the') return null
  }
  return null
}

function isOutlet(name: string): boolean {
  const words = name.split(' ')
  const first = (words[0] ?? '').toLowerCase()
  const last = (words.at(-1) ?? '').toLowerCase()
  return AGENCIES.has(first) || AGENCIES.has(last) || OUTLET_END.test(last)
}
