/**
 * Words that stand before or after a name and are no part of it, in the languages that the archive's names are
 * written in. All folded. Closed lists: what is not in them is judged by its capitals and the list of given names.
 */

const words = (list: string): string[] => list.trim().split(/\s+/);

/** What a title says its bearer is, by every usual spelling. */
const TITLES: Readonly<Record<string, string>> = {
  president:
    'president presidents presidente president-elect prasident uspresident us-prasident pres presidentelect',
  minister:
    'minister ministers pm premier premierminister ministerprasident verteidigungsminister aussenminister finanzminister ministre ministro primeminister regierungschef',
  secretary: 'secretary sec',
  senator: 'sen sens senator senators senador',
  representative: 'rep reps representative congressman congresswoman',
  governor: 'gov governor governors',
  general: 'gen general brig maj major lt lieutenant col colonel generals',
  admiral: 'adm admiral',
  professor: 'prof professor professors',
  ambassador: 'ambassador botschafter',
  envoy: 'envoy sondergesandter sondergesandte gesandte gesandter emissaire enviado',
  chancellor: 'chancellor kanzler bundeskanzler chancelier',
  mayor: 'mayor burgermeister maire',
  judge: 'judge justice richter',
  coach: 'coach trainer manager captain striker goalkeeper midfielder defender forward quarterback',
  monarch: 'king queen prince princess sultan emir sheikh sheik duke baron konig',
  cleric: 'pope bishop archbishop cardinal father rabbi imam reverend rev papst saint st',
  artist:
    'actor actress singer rapper director author writer novelist poet artist designer composer musician',
  officer:
    'officer sergeant sgt detective inspector constable commander captain capt cmdr deputy sheriff trooper',
  knight: 'sir lord',
};
const titleOf = new Map<string, string>();
for (const [title, spellings] of Object.entries(TITLES)) {
  for (const spelling of words(spellings)) if (!titleOf.has(spelling)) titleOf.set(spelling, title);
}

/** The office or calling that a word names ("Sen" is "senator"), or null. */
export const readTitle = (folded: string): string | null => titleOf.get(folded) ?? null;

export const honorifics: ReadonlySet<string> = new Set(
  words('mr mister herr herrn hr senor sr signor sig monsieur mm mssrs messrs dr'),
);
/** They name another member of the family unless an alias of the entity carries them. */
export const otherHonorifics: ReadonlySet<string> = new Set(
  words('mrs ms miss madam madame mme mlle lady frau fr senora sra signora'),
);

/** Abbreviations whose full stop does not end a sentence. */
export const abbreviations: ReadonlySet<string> = new Set([
  ...words(
    'mr mrs ms mm mme sra hr fr sig dr prof sen sens rep reps gov gen brig maj lt col adm capt sgt cmdr pres sec rev st jr sr messrs',
  ),
]);

export const suffixes: ReadonlySet<string> = new Set(words('jr sr junior senior ii iii iv'));

/** Capitalised words that qualify a name and are no part of it. */
export const qualifiers: ReadonlySet<string> = new Set(
  words(`us usa uk eu un gop maga american israeli russian hungarian palestinian iranian british french german european
    arab western republican democrat democratic labour conservative liberal likud fidesz kremlin former ex then late
    candidate nominee leader chairman chairwoman chief spokesman spokeswoman spokesperson speaker vice deputy acting
    incumbent press white house journalist correspondent cameraman photographer reporter editor analyst activist
    student attorney lawyer billionaire businessman negotiator whitehouse hamas ousted embattled pro anti never post
    prime foreign defence defense finance state interior security national`),
);

/** They make no other institution of one ("National Democrats"). */
export const nationwide: ReadonlySet<string> = new Set(
  words('national congressional federal progressive moderate centrist liberal conservative fellow senior'),
);

/** Words that open a sentence, or are written large in headlines, and are no part of a name. */
export const functionWords: ReadonlySet<string> = new Set(
  words(`the a an and but or nor if when while as for with without after before since until because although though both
    neither either not no yes so then now today yesterday tomorrow tonight here there this that these those what who
    whom whose which how why where is are was were be been being has have had do does did will would can could should
    may might must shall said says say saying told tell tells asked asks ask called calls call met meets meet meanwhile
    however moreover instead still also even only just yet perhaps maybe once again against between under over on in
    at by from to of into about like unlike despite during through throughout via per amid among around behind beyond
    near off onto out past toward towards upon versus vs inside outside following given recently earlier later finally
    he she it they we you i his her its their our your my all any each every few many more most much some such several
    another other others than too very let lets make makes made see sees watch read video photo photos image picture
    pictured pic file credit live breaking exclusive opinion analysis update updates news report reports reported
    update more related topics topic tags tag why did does do join joined joins joining back backs support supports
    supporting help helps get gets give gives inside meet stop stops end ends tells urges urge slams slam praises hails
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february
    march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    der die das den dem des ein eine einen einem einer und oder aber wenn als wie fur mit ohne nach vor seit bis weil
    obwohl auch nur noch schon doch sondern gegen zwischen unter uber auf in im an am bei beim von vom zu zum zur aus durch
    ist sind war waren hat haben hatte wird werden wurde kann konnte soll sollte will muss sagte sagt er sie es wir ihr
    sein seine ihre dieser diese dieses dass da dort hier nun jetzt heute gestern damit so
    le la les un une des du de et ou mais si quand comme pour avec sans apres avant depuis dans sur sous entre contre par
    est sont etait a ont il elle ils elles ce cette ces que qui selon
    el los las uno una y o pero cuando como para con sin despues antes desde hasta en sobre entre contra por es son era ha
    il lo gli i e ma se quando come per con senza dopo prima da di che secondo
    laut gegenuber wahrend trotz wegen statt zuletzt dazu dabei danach spater inzwischen unterdessen derweil allerdings
    zudem ausserdem zugleich jedoch denn ob wo wer montag dienstag mittwoch donnerstag freitag samstag sonntag
    hier lors puis alors tandis malgre face aussi ainsi interroge vers meme lundi mardi mercredi jeudi vendredi samedi
    dimanche son sa ses leur leurs nous vous ni donc or car parce
    segun tambien tras ante hacia ayer hoy mientras aunque ademas donde quien sin su sus este esta al del asi luego ya
    lunes martes miercoles jueves viernes sabado domingo
    ieri oggi mentre anche intanto contro verso nel nella al alla del della dal dalla sul sulla poi cosi ora lunedi
    martedi mercoledi giovedi venerdi sabato domenica suo sua
    afterwards afterward overnight elsewhere nevertheless nonetheless thereafter thus hence otherwise besides else
    except unless whether whenever wherever ever always often sometimes soon almost nearly indeed later next last first
    asking told telling saying according citing noting adding including`),
);

/** After a person's name these speak of the person; other capitalised words make another name ("Trump Tower"). */
export const followers: ReadonlySet<string> = new Set(
  words(`administration administrations republicans republican democrats democrat white cabinet presidency justice
    department campaign supporters voters allies aides team era doctrine tariffs loyalists loyalist
    regierung prozess anhanger wahler politik lager kabinett`),
);

/** After a name these make it the name of a place, a work, a company or a prize. */
export const thingWords: ReadonlySet<string> = new Set(
  words(`tower towers street st avenue ave road rd boulevard square park plaza hotel hotels casino university college
    school institute foundation organization organisation records river pictures cup trophy prize award bridge library
    museum center centre airport stadium arena heights island islands county city township valley mountain hill hills
    station hall house building theatre theater gallery golf media holdings inc ltd corp llc company co brothers motors
    sportswear district lake creek falls beach bay gorge sportsman orchestra quartet ensemble festival opera effect
    law act model test shuttle pike truck trucks row close crescent mews terrace plaza mall`),
);

/** After a name of several words these make it a house, a street or a business ("White House Inn"). */
export const placeWords: ReadonlySet<string> = new Set(
  words(`inn hotel farm tower towers street st road rd avenue lane cottage restaurant motel tavern pub mall market
    row close gardens arms tennessee`),
);

/** After a name that others bear these make it a town: its institutions are called so. */
export const townWords: ReadonlySet<string> = new Set(
  words(`police fire chamber heritage school parkway pike city town library alderman aldermen mayor municipal county rotary
    lions baptist methodist church cemetery sheriff stores grocery pharmacy clinic gazette herald`),
);

/** What a description behind a name says it is, when it is no institution ("Maison Blanche, quartier du …"). */
export const describedThings: ReadonlySet<string> = new Set(
  words(`pub bar house mansion inn restaurant hotel cafe tavern farm farmhouse cottage village town suburb neighbourhood neighborhood
    quarter district street river glacier lake mountain island ship vessel yacht boat racehorse horse dog song single
    album novel film movie opera play sitcom game brand band label studio museum gallery theatre theater cinema church
    school nightclub club mall shopping building skyscraper asteroid spacecraft shuttle train locomotive software
    quartier domaine restaurant hameau commune navire chanson roman kneipe gasthaus wirtshaus dorf stadtteil fluss
    schiff lied roman oper restaurante barrio pueblo rio barco cancion pelicula albergo quartiere ristorante`),
);

/** Small words after which a name is a word of a game ("trump card"). */
export const gameWords: ReadonlySet<string> = new Set(words('card cards suit suits'));

/** Particles that make what follows a part of a longer name, in any language. */
export const nameParticles: ReadonlySet<string> = new Set(
  words('bin ibn bint abu abou umm al el ul ould ben bar'),
);
/** Particles of European names: in running text of those languages they are prepositions. */
export const europeanParticles: ReadonlySet<string> = new Set(
  words('de da di del della dos van von der den du'),
);

const states: ReadonlySet<string> = new Set(
  words(`alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii
  idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
  missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington
  wisconsin wyoming canada mo md sc s.c ill miss tenn conn pa ky calif`),
);
const STATE_REACH = 20;

/**
 * Does a state follow ("Columbia, Missouri")? Then the name before it is a town. Words are compared, as a pattern of all
 * states in any case takes a worker that was just woken several ms to make out.
 */
export function stateFollows(text: string, end: number): boolean {
  if (!text.startsWith(', ', end)) return false;
  const [first = '', second = ''] = text
    .slice(end + 2, end + STATE_REACH)
    .toLowerCase()
    .split(/[^a-z.]+/, 2);
  if (first === 'new') return second !== '';
  if (first === 'south' || first === 'north') return second === 'carolina';
  return states.has(first.replace(/\.$/, ''));
}

/** Seats of the governments of the American states, as texts write them. */
export const stateCapitals: ReadonlySet<string> = new Set(
  `Montgomery,Juneau,Phoenix,Little Rock,Sacramento,Denver,Hartford,Dover,Tallahassee,Atlanta,Honolulu,Boise,Springfield,
  Indianapolis,Des Moines,Topeka,Frankfort,Baton Rouge,Augusta,Annapolis,Boston,Lansing,St Paul,Jackson,Jefferson City,
  Helena,Lincoln,Carson City,Concord,Trenton,Santa Fe,Albany,Raleigh,Bismarck,Columbus,Oklahoma City,Salem,Harrisburg,
  Providence,Columbia,Pierre,Nashville,Austin,Salt Lake City,Montpelier,Richmond,Olympia,Charleston,Madison,Cheyenne`
    .split(',')
    .map((name) => name.trim()),
);
