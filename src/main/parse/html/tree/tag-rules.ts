const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Elements that never have content (HTML standard 13.1.2). */
export const voidTags = set(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen'
)

/** What may stand in a head; anything else ends it. */
export const headTags = set('base link meta title style script noscript template')

/** Never prose: scripts, pictures, media, controls. */
export const silentTags = set(
  'script style template svg math canvas object embed applet iframe audio video source track map input select textarea button datalist progress meter dialog link meta head title noscript noframes noembed'
)

/** Inline formatting: their stray end tags close nothing outside (a simple stand-in for the adoption agency). */
export const formattingTags = set(
  'a abbr b big cite code em font i ins kbd mark nobr q s small span strike strong sub sup tt u'
)

/** An end tag inside one of these never closes an element outside it. */
export const scopeWalls = set('table td th caption template object marquee html')

const paragraphClosers =
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul'
const paragraphWalls = set('table td th caption template object marquee html button')
const listWalls = set('ul ol menu dir table td th template object html')
const descriptionWalls = set('dl table td th template object html')
const tableWalls = set('table template html')
const closeParagraph = { closes: set('p'), walls: paragraphWalls }

type Rule = { readonly closes: ReadonlySet<string>; readonly walls: ReadonlySet<string> }
const headings = set('h1 h2 h3 h4 h5 h6')

/** Start tags that end an element left open before them (HTML standard 13.1.2.4 and 13.2.6.4.7). */
export const closesOnOpen: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...paragraphClosers.split(' ').map((tag): [string, Rule] => [tag, closeParagraph]),
  ['li', { closes: set('li'), walls: listWalls }],
  ['dt', { closes: set('dt dd'), walls: descriptionWalls }],
  ['dd', { closes: set('dt dd'), walls: descriptionWalls }],
  ['option', { closes: set('option'), walls: set('select optgroup datalist html') }],
  ['td', { closes: set('td th'), walls: set('table tr template html') }],
  ['th', { closes: set('td th'), walls: set('table tr template html') }],
  ['tr', { closes: set('tr'), walls: tableWalls }],
  ['tbody', { closes: set('thead tbody tfoot'), walls: tableWalls }],
  ['tfoot', { closes: set('thead tbody tfoot'), walls: tableWalls }],
  ['a', { closes: set('a'), walls: set('table td th caption div p li article section template html') }]
])

/** Elements that start a new line of text. Everything else flows with the text around it. */
export const blockTags: ReadonlySet<string> = new Set([
  ...paragraphClosers.split(' '),
  ...set(
    'body html main li dt dd tr td th thead tbody tfoot caption legend figure picture video audio iframe noscript optgroup option select head title'
  ),
  ...headings
])
export const isHeading = (tag: string): boolean => headings.has(tag)
