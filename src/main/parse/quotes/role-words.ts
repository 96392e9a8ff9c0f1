import type { Gender } from './given-names.ts'

/** Words before or beside a name that say what someone is: titles, ranks, offices, trades. */
const set = (words: string) => new Set(words.split(' '))

export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map([
  ['mr', 'm'],
  ['mister', 'm'],
  ['sir', 'm'],
  ['lord', 'm'],
  ['king', 'm'],
  ['prince', 'm'],
  ['brother', 'm'],
  ['father', 'm'],
  ['pope', 'm'],
  ['sheikh', 'm'],
  ['mrs', 'f'],
  ['ms', 'f'],
  ['miss', 'f'],
  ['mme', 'f'],
  ['madam', 'f'],
  ['lady', 'f'],
  ['dame', 'f'],
  ['queen', 'f'],
  ['princess', 'f'],
  ['sister', 'f'],
  ['dr', null],
  ['prof', null],
  ['professor', null],
  ['rev', null],
  ['reverend', null],
  ['rabbi', null],
  ['imam', null],
  ['hon', null]
])

export const ROLES = set(
  'president premier chancellor minister secretary senator sen rep representative congressman congresswoman gov governor ' +
    'mayor judge justice attorney lawyer solicitor barrister prosecutor spokesman spokeswoman spokesperson director manager ' +
    'chairman chairwoman chair chief head leader commissioner ambassador general gen colonel col captain capt lieutenant lt ' +
    'sergeant sgt officer admiral adm commander cmdr major maj sheriff detective inspector superintendent professor doctor ' +
    'economist analyst adviser advisor strategist consultant researcher scientist historian author writer journalist ' +
    'reporter columnist editor correspondent anchor host commentator critic actor actress singer musician comedian director ' +
    'producer coach manager captain player striker goalkeeper candidate nominee politician lawmaker legislator councillor ' +
    'councilman councilwoman alderman delegate mp mep msp deputy vice-president founder co-founder owner ceo executive ' +
    'banker trader investor developer engineer farmer teacher principal dean student activist organizer organiser campaigner ' +
    'volunteer resident neighbor neighbour witness bishop archbishop cardinal pastor priest reverend rabbi imam pope king ' +
    'queen prince princess aide official worker employee assistant associate fellow partner member veteran survivor victim ' +
    'mother father wife husband son daughter brother sister friend supporter opponent rival ex-president pollster operative ' +
    'pundit blogger entrepreneur billionaire businessman businesswoman mogul star legend champion treasurer comptroller ' +
    'speaker whip undersecretary envoy diplomat negotiator psychologist psychiatrist physician surgeon nurse moderator ' +
    'staff surrogate whistleblower undersecretary hacker creator designer artist photographer filmmaker'
)

const FEMALE_ROLES = set(
  'spokeswoman congresswoman chairwoman councilwoman businesswoman actress mother wife daughter sister queen princess woman ' +
    'girl grandmother widow lady mom aunt niece waitress hostess heiress'
)
const MALE_ROLES = set(
  'spokesman congressman chairman councilman businessman father husband son brother king prince man boy grandfather widower ' +
    'dad uncle nephew pope priest cardinal archbishop'
)

export function genderOfRole(lower: string): Gender | null {
  return FEMALE_ROLES.has(lower) ? 'f' : MALE_ROLES.has(lower) ? 'm' : null
}

/** Heads of names of organisations, works and places: a run of capitals that ends in one is no person. */
export const ORGANISATION_WORDS = set(
  'university college school institute institution academy department ministry office agency bureau committee commission ' +
    'council court house senate congress parliament party campaign government administration union association federation ' +
    'league club team group company corporation corp inc ltd llc bank fund foundation trust center centre network news times ' +
    'post journal herald tribune gazette guardian telegraph mail press magazine review report radio television tv channel ' +
    'hospital church army navy force forces police service services authority board society organization organisation ' +
    'project program programme act bill law street avenue road square park island islands county city state states ' +
    'nations republic kingdom province district valley river lake mountain beach airport station hotel tower building ' +
    'international national media group industries partners associates coalition alliance caucus convention conference ' +
    'summit forum war day week year award awards prize cup games game series league olympics york angeles francisco vegas ' +
    'america americans russia china iran iraq syria israel britain england france germany europe africa asia world ' +
    'democrats republicans democrat republican aid charity conservatives liberals labour wall street main'
)
