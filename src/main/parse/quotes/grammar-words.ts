/** Closed word classes of English, enough to see where a noun phrase begins and ends without a tagger. */
const set = (words: string) => new Set(words.split(' '))

export const DETERMINERS = set(
  'the a an this that these those some any many most several another each every no all both one two three four five six ' +
    'seven eight nine ten other such his her its their our my your'
)
export const POSSESSIVES = set('his her its their our my your whose')
export const SUBJECT_PRONOUNS = set('he she they it we i you')
export const PRONOUNS = set(
  'he she they it we i you him them us me himself herself themselves itself who whom someone everyone anyone nobody ' +
    'everybody somebody anybody others'
)
export const RELATIVES = set('who which that whom whose where when')
export const PREPOSITIONS = set(
  'of in on at by for from with to into onto about against among around as after before between during over under ' +
    'through toward towards upon within without since until till like near across behind beside besides beyond despite ' +
    'above below outside inside off via per including regarding concerning amid throughout than versus vs unlike'
)
export const CONJUNCTIONS = set(
  'and or but nor yet so because although though while whereas if unless when whenever once whether since after before ' +
    'until as where that what why how'
)
export const AUXILIARIES = set(
  'is are was were be been being am has have had having do does did will would shall should can could may might must ' +
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't not " +
    "n't ought let's gets get got 's 're 've 'll 'd 'm"
)
export const ADVERBS = set(
  'also later then now still even just again once often never always already soon first too instead however meanwhile ' +
    'further rather quite very only ever yesterday today tonight tomorrow earlier afterwards afterward thus therefore ' +
    'perhaps maybe indeed simply here there back publicly recently ago early twice long yet far so almost nearly out up down away forward ' +
    'shortly immediately previously additionally separately finally clearly initially ultimately eventually apparently ' +
    'actually'
)
/** Common verbs that are no cues: they end a noun phrase. */
export const COMMON_VERBS = set(
  'go goes went gone going come comes came coming take takes took taken taking make makes made making give gives gave ' +
    'given giving keep keeps kept leave leaves left leaving meet meets met bring brings brought become becomes became run ' +
    'runs ran running stand stands stood sit sits sat sitting lose loses lost win wins won winning pay pays paid send sends ' +
    'sent put puts set sets let lets led leads leading fall falls fell grow grows grew rise rises rose draw draws drew ' +
    'break broke broken seek seeks sought spend spent shoot shot hit hits beat try tries tried turn turns turned look looks ' +
    'looked looking seem seems seemed appear appears appeared need needs needed help helps helped work works worked move ' +
    'moves moved live lives lived serve serves served serving play plays played stop stops stopped arrive arrives arrived ' +
    'remain remains remained return returns returned wear wears wore wearing watch watches watched include includes ' +
    'included including allow allows allowed campaigned campaigning join joins joined walk walked stay stayed'
)
export const TIME_WORDS = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december today yesterday tomorrow tonight'
)
/** Ends of names that are no surname. */
export const NAME_SUFFIXES = set('jr. sr. jr sr ii iii iv v md m.d. ph.d. phd esq esq. qc kc obe mbe cbe')
