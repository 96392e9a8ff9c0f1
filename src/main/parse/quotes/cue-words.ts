/**
 * English words that report speech. `say` verbs stand alone beside a quote and turn round ("…," said Smith); `report`
 * verbs carry a fragment of someone's words ("called it …"). Grouped after Quirk et al. 1985 § 16.31 and the verb classes
 * 37.1–37.7 (communication) and 29.1–29.2, 33 (naming, judgement) of Levin 1993; no list was drawn from measured data.
 */
const SAY =
  'say tell add ask reply answer respond continue explain declare announce recall admit insist write tweet retweet post ' +
  'state note remark observe comment argue claim warn suggest conclude acknowledge concede shout yell scream whisper ' +
  'mutter murmur joke quip boast complain exclaim recount reveal report confirm assert stress emphasize emphasise ' +
  'counter retort snap fume vow promise pledge predict caution maintain contend allege testify lament marvel muse ' +
  'reflect reason repeat reiterate interject implore beg plead urge demand thunder bellow chant sing read sneer scoff ' +
  'gush opine proclaim profess relate report recite echo chime bark blurt stammer sigh sob laugh tease agree advise ' +
  'text email e-mail message blog caption title inquire enquire wonder think believe deadpan crow bemoan gripe grumble ' +
  'intone chirp cry croak hiss mumble growl rant rail venture volunteer offer counsel assure interrupt clarify joke ' +
  'elaborate persist press type exhort remember react chide scold admonish object protest summarize summarise quote cite describe'

const REPORT =
  'call brand label dub term deem characterize characterise portray depict describe refer denounce decry deride dismiss ' +
  'slam blast attack criticize criticise condemn mock ridicule accuse blame praise hail laud applaud commend thank ' +
  'compare liken cite mention express voice discuss outline detail highlight underline underscore point question ' +
  'challenge reject deny dispute rebuke rebut refute defend justify downplay tout promote signal hint imply indicate ' +
  'invoke vent rip lash bash knock rap skewer taunt tease trash lampoon lambast lambaste castigate chastise assail ' +
  'berate belittle disparage scorn denigrate apologize apologise congratulate endorse welcome order instruct direct ' +
  'require propose recommend appeal speak talk testify assess see find hold ' +
  'conclude feel hear expect hope fear want pronounce publish declare ' +
  'advocate champion support oppose push urge press encourage invite remind inform notify brief advise caution ' +
  'alert threaten bet swear guarantee credit charge frame speculate theorize guess estimate project forecast ' +
  'identify name nickname define sum recite utter preach argue bristle weigh close ' +
  'joke riff ad-lib gloat brag grouse seethe rage explode erupt beam smile shrug grin nod wince prefer value'

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  read: ['read'],
  sing: ['sang', 'sung'],
  think: ['thought'],
  speak: ['spoke', 'spoken'],
  see: ['saw', 'seen'],
  put: ['put'],
  find: ['found'],
  show: ['showed', 'shown'],
  hold: ['held'],
  feel: ['felt'],
  know: ['knew', 'known'],
  hear: ['heard'],
  swear: ['swore', 'sworn'],
  cast: ['cast'],
  bet: ['bet'],
  sell: ['sold'],
  begin: ['began', 'begun'],
  chide: ['chided']
}

const DOUBLED = new Set('beg quip sob snap rap rip bet brag nod grin sum chat knock'.split(' '))
const SINGLE_ANYWAY = new Set(['knock'])

export type CueForm = 'base' | 'present' | 'past' | 'participle' | 'ing'
export type CueWord = { readonly base: string; readonly form: CueForm; readonly say: boolean }

const words = new Map<string, CueWord>()

function addVerb(base: string, say: boolean): void {
  const put = (word: string, form: CueForm) => {
    // read, put, cast: the past looks like the base, and in news it is the past.
    if (!words.has(word) || (form === 'past' && word === base)) words.set(word, { base, form, say })
  }
  const stem = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : base
  const doubled = DOUBLED.has(base) && !SINGLE_ANYWAY.has(base) ? base + base.slice(-1) : base
  put(base, 'base')
  put(stem !== base ? `${stem}ies` : /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`, 'present')
  put(base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${doubled}ing`, 'ing')
  const irregular = IRREGULAR[base]
  if (irregular !== undefined) {
    put(irregular[0], 'past')
    if (irregular[1] !== undefined) put(irregular[1], 'participle')
  } else put(base.endsWith('e') ? `${base}d` : stem !== base ? `${stem}ied` : `${doubled}ed`, 'past')
}

for (const base of SAY.split(' ')) addVerb(base, true)
for (const base of REPORT.split(' ')) addVerb(base, false)

export function cueWord(lower: string): CueWord | undefined {
  return words.get(lower)
}

/** Things said or written, whose owner speaks: "his claim that …", "in a statement …", "the letter: …". */
export const SPEECH_NOUNS = new Set(
  (
    'statement statements comment comments remark remarks claim claims speech speeches letter letters tweet tweets post ' +
    'posts call calls chant chants word words message messages vow vows promise promises pledge pledges assertion ' +
    'assertions allegation allegations accusation accusations argument arguments warning warnings description insistence ' +
    'response reply answer question questions email emails memo note report testimony op-ed column essay refrain mantra ' +
    'motto slogan admission suggestion declaration demand demands plea announcement prediction explanation criticism ' +
    'retort complaint complaints cry cries shout shouts quote headline line reference references contention interview'
  ).split(' ')
)
