const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Folded words that turn what follows them into its opposite, by language (ISO 639-1); English where it is unknown. */
const negators: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'not no never nor neither none nobody nothing without cannot hardly scarcely refuse refused refuses refusing'
  ),
  de: words('nicht kein keine keinen keinem keiner nie niemals ohne'),
  fr: words('ne pas jamais aucun aucune sans'),
  es: words('no nunca jamas ningun ninguna sin'),
  it: words('non mai nessun nessuno nessuna senza'),
  pt: words('nao nunca jamais nenhum nenhuma sem'),
  nl: words('niet geen nooit zonder')
}

export const negatorsOf = (language: string | null): ReadonlySet<string> =>
  negators[language?.slice(0, 2) ?? 'en'] ?? new Set()

/** English words that say the opposite of each other; each side is compared by stem. */
export const opposites: readonly (readonly [string, string])[] = [
  'support oppose',
  'accept reject',
  'approve reject',
  'agree disagree',
  'confirm deny',
  'admit deny',
  'rise fall',
  'raise lower',
  'raise cut',
  'increase decrease',
  'increase reduce',
  'increase cut',
  'grow shrink',
  'win lose',
  'begin end',
  'start stop',
  'open close',
  'open shut',
  'stay leave',
  'remain leave',
  'join leave',
  'keep abandon',
  'allow ban',
  'allow forbid',
  'permit prohibit',
  'hire fire',
  'trust distrust',
  'innocent guilty',
  'true false',
  'safe dangerous',
  'safe unsafe',
  'legal illegal',
  'likely unlikely',
  'possible impossible',
  'fair unfair',
  'enough insufficient',
  'success failure',
  'succeed fail',
  'better worse',
  'best worst',
  'strong weak',
  'more less',
  'more fewer',
  'always never',
  'everyone nobody',
  'before after',
  'attack defend',
  'public secret',
  'early late'
].flatMap((pair) => {
  const [a, b] = pair.split(' ')
  return a && b ? [[a, b] as const] : []
})

/** Words of English that any two quotes share. */
export const commonWords = words(
  'the and for are was were been being have has had having will would shall should can could may might must does did ' +
    'doing done this that these those there here what which who whom whose when where why how all any both each few more ' +
    'most other some such only own same than too very just also about above after again against before below between ' +
    'down during from further into over under until while with within you your yours yourself she her hers herself him ' +
    'his himself its itself they them their theirs themselves our ours ourselves not nor never but because through out ' +
    'off then once now ever yet still even much many well like think know want going gonna get got make made take say ' +
    'said says tell told thing things people really something anything nothing always every everyone everything someone ' +
    'anyone way year years day days time today lot come came let sure need must upon among whether either neither'
)

/** Small numbers as news copy writes them out. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value])
)
