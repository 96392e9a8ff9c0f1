/** What the engine knows of a language besides English: a small table each, for news style. */
export type Language = {
  /** Verbs of saying in the forms that stand beside quotes. */
  readonly cues: ReadonlySet<string>
  /** Auxiliaries that may stand between the speaker and the cue. */
  readonly auxiliaries: ReadonlySet<string>
  /** Words that end a speaker's name: prepositions, conjunctions, "that". */
  readonly stops: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly accordingTo: readonly string[]
  /** Frequent small words, to tell the language of a text that comes without one. */
  readonly frequent: ReadonlySet<string>
  readonly dashDialogue: boolean
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

function language(
  cues: string,
  auxiliaries: string,
  stops: string,
  articles: string,
  accordingTo: readonly string[],
  frequent: string,
  dashDialogue: boolean
): Language {
  return {
    cues: set(cues),
    auxiliaries: set(auxiliaries),
    stops: set(stops),
    articles: set(articles),
    accordingTo,
    frequent: set(frequent),
    dashDialogue
  }
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  [
    'fr',
    language(
      'dit disait déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté ajoutait ' +
        'souligne souligné estime estimé estimait assure assuré précise précisé indique indiqué répond répondu répondit ' +
        'raconte raconté annonce annoncé confie confié lance lancé écrit conclut poursuit poursuivi rappelle rappelé ' +
        'regrette regretté dénonce dénoncé demande demandé reconnaît reconnu insiste insisté commente commenté',
      'a ont avait est était s’est n’a',
      'que dans lors à au aux sur en pour par avec après avant mais et qui selon ce cette mardi lundi mercredi jeudi vendredi samedi dimanche',
      'le la les l un une des son sa leur',
      ['selon', "d'après"],
      'le la les des une dans est pas que qui pour sur avec plus au du',
      true
    )
  ],
  [
    'de',
    language(
      'sagte sagt sagten erklärte erklärt betonte betont meinte meint berichtete berichtet kritisierte kritisiert fügte ' +
        'hinzu schrieb schreibt forderte fordert warnte warnt teilte mit mitgeteilt gesagt erzählte erzählt antwortete ' +
        'antwortet fragte fragt rief nannte nennt bezeichnete äußerte versicherte kündigte an',
      'hat haben hatte habe sei ist war',
      'dass in im am bei auf gegenüber nach vor zu zum zur und aber für mit gegen über laut montag dienstag mittwoch donnerstag freitag samstag sonntag',
      'der die das ein eine einer dem den sein seine ihr ihre',
      ['laut', 'nach angaben von'],
      'der die das und ist nicht mit von den ein eine auf dem im sich auch',
      false
    )
  ],
  [
    'es',
    language(
      'dijo dice dijeron afirmó afirma aseguró asegura explicó explica declaró declara señaló señala añadió añade agregó ' +
        'agrega indicó indica manifestó sostuvo sostiene comentó comenta contó cuenta respondió responde preguntó pregunta ' +
        'escribió escribe reconoció advirtió advierte anunció subrayó destacó insistió recordó concluyó admitió',
      'ha han había',
      'que en a al el durante para por con sobre tras ante y pero según este esta lunes martes miércoles jueves viernes sábado domingo',
      'el la los las un una su sus',
      ['según', 'de acuerdo con'],
      'el la los las que en una por con para del se no su al más',
      true
    )
  ],
  [
    'pt',
    language(
      'disse diz disseram afirmou afirma declarou declara explicou explica acrescentou acrescenta garantiu garante contou ' +
        'conta respondeu responde perguntou escreveu escreve avisou alertou alerta anunciou sublinhou destacou ressaltou ' +
        'comentou comenta lembrou concluiu admitiu reconheceu salientou frisou indicou referiu',
      'tem têm tinha havia',
      'que em na no nas nos a à ao durante para por com sobre após e mas segundo nesta neste segunda-feira terça-feira quarta-feira quinta-feira sexta-feira',
      'o a os as um uma seu sua',
      ['segundo', 'de acordo com'],
      'o a os as que em uma não para com do da no na por mais ao',
      true
    )
  ],
  [
    'it',
    language(
      'detto dice disse dicono dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato ' +
        'sottolinea raccontato racconta risposto risponde commentato commenta scritto scrive ricordato assicurato avvertito ' +
        'annunciato ribadito osservato concluso ammesso chiesto chiede prosegue conclude',
      'ha hanno aveva è',
      'che in nel nella a al alla durante per con su dopo e ma secondo questo questa lunedì martedì mercoledì giovedì venerdì sabato domenica',
      'il lo la i gli le un uno una suo sua l',
      ['secondo'],
      'il di che la è per un una non con del della sono nel alla più',
      true
    )
  ],
  [
    'nl',
    language(
      'zei zegt zeiden zeggen verklaarde verklaart vertelde vertelt stelde stelt aldus schreef schrijft meldde meldt ' +
        'benadrukte benadrukt antwoordde antwoordt vroeg vraagt voegde toe gezegd liet weten vindt noemde noemt waarschuwde',
      'heeft hebben had is',
      'dat in op bij tegen tijdens na voor met over en maar volgens maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
      'de het een zijn haar hun',
      ['volgens'],
      'de het een en van in is dat niet op te met voor zijn aan er',
      false
    )
  ],
  [
    'ar',
    language(
      'قال قالت يقول تقول وقال وقالت أضاف أضافت وأضاف وأضافت أكد أكدت وأكد صرح صرحت وصرح ذكر ذكرت وذكر أوضح أوضحت وأوضح ' +
        'أعلن أعلنت أشار وأشار كتب كتبت تابع وتابع',
      'قد',
      'إن أن في إنه إنها أنه أنها على من عن خلال لوكالة لـ أمام بعد',
      '',
      ['وفقا', 'بحسب'],
      'في من على إلى أن التي الذي هذا مع عن',
      false
    )
  ]
])

const SAMPLE = 4000
const ARABIC = /[\u0621-\u064a]{2,} [\u0621-\u064a]{2,}/

/** The table of the language named, or guessed from the text's small words; null for English and all others. */
export function languageOf(text: string, code: string | undefined): Language | null {
  if (code !== undefined && code !== '')
    return LANGUAGES.get(code.toLowerCase().split(/[-_]/)[0] ?? '') ?? null
  if (ARABIC.test(text.slice(0, SAMPLE))) return LANGUAGES.get('ar') ?? null
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[\p{L}]+/gu) ?? []
  let best: Language | null = null
  let most = words.filter((word) => ENGLISH.has(word)).length
  for (const candidate of LANGUAGES.values()) {
    const count = words.filter((word) => candidate.frequent.has(word)).length
    if (count > most && count * 8 > words.length) {
      best = candidate
      most = count
    }
  }
  return best
}

const ENGLISH = set(
  'the of and to in that is was for it on with as he at by from his are have not but they said'
)
