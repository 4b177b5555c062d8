import { readWords } from './fold.ts';
import { isCapital } from './letters.ts';
import type { Neighbour } from './neighbours.ts';

/** What people do for a living or are known for; not what politicians, officials and journalists are called. */
const CALLINGS: ReadonlySet<string> = new Set(
  `farmer rancher fisherman carpenter plumber electrician mechanic builder baker butcher barber hairdresser tailor chef cook
  landlord landlady waiter waitress bartender innkeeper publican greenkeeper gardener gamekeeper shopkeeper grocer
  merchant dealer salesman saleswoman realtor accountant actuary banker broker trader treasurer ceo cfo coo
  nurse doctor physician surgeon dentist paediatrician pediatrician psychiatrist psychologist psychotherapist therapist
  pharmacist veterinarian midwife biologist botanist zoologist chemist physicist astronomer geologist
  mathematician statistician oceanographer glaciologist climatologist archaeologist anthropologist linguist
  engineer architect programmer pilot astronaut sailor trucker driver firefighter lifeguard librarian teacher
  schoolteacher pupil student retiree grandmother grandfather pensioner dean provost chancellor headmaster headteacher
  priest pastor vicar deacon nun monk rabbi imam mullah missionary sculptor painter illustrator cartoonist
  historian scholar philosopher playwright player players spieler joueur jugador giocatore professor-emeritus
  producer podcaster contractor curator pensioner violinista pianista chitarrista guitarrista maestro
  architect designer model magician comedian clown ventriloquist puppeteer
  footballer goalkeeper midfielder striker defender winger forward quarterback linebacker cornerback lineman
  cricketer batsman batter bowler wicketkeeper seamer spinner umpire referee coach trainer boxer wrestler swimmer
  runner sprinter marathoner cyclist golfer skater skier rower gymnast jockey pitcher outfielder shortstop catcher
  snooker golfer captain defenseman goaltender singer songwriter rapper guitarist drummer bassist pianist violinist cellist
  soprano tenor baritone bass conductor composer organist choreographer dancer ballerina actor actress
  filmmaker screenwriter playwright novelist poet torhuter torwart sturmer trainer komponist dirigent sanger sangerin
  schauspieler schauspielerin maler dichter pfarrer tenor koch wirt wirtin bauer chanteur chanteuse acteur actrice
  compositeur peintre poete cuisinier cantante actriz compositor pintor poeta portero delantero entrenador
  machinist welder custodian janitor foreman roofer beekeeper vintner brewer distiller jeweller jeweler blacksmith potter
  weaver tattooist bookseller auctioneer undertaker scoutmaster groundskeeper constable tiler plasterer
  backer lehrer lehrerin rentner rentnerin landwirt landwirtin busfahrer lokfuhrer ingenieur arzt arztin krankenschwester pfleger
  ouvrier ouvriere agriculteur pecheur enseignant infirmier infirmiere medecin boulanger menuisier
  maquinista albanil obrero medico enfermero enfermera ingeniero pescador agricultor panadero carpintero jubilado jubilada
  macchinista ferroviere operaio contadino pescatore insegnante infermiere ingegnere pensionato falegname muratore panettiere
  futbolista torero calciatore portiere attaccante allenatore attore attrice compositore cantante pittore`
    .trim()
    .split(/\s+/),
);

/** Words behind which a description speaks of somebody or something else. */
const TURN =
  /[.;:!?()—–|\n]|,| (?:of|for|at|in|from|to|with|by|and|who|whose|whom|which|that|said|says|told|as|on|near|von|des|der|de|du|del|della) /u;
const AFTER_COMMA = /^(?:['’]s)?, (?:aged )?(?:\d{1,3}(?: years old)?, )?(?:who (?:is|was) )?/u;
const COPULA =
  /^,? (?:is|was|became|remains|ist|war|wurde|est|etait|était|es|era|fue|è|é) (?:now |once |also )?(?=(?:an?|the|his|her|ein|eine|un|une|una|il|la|le|el|der|die)\s)/u;
const IN_BRACKETS = /^ \(/u;
const REACH = 70;
const MOST_WORDS = 6;

const isCalling = (word: string, own: ReadonlySet<string>) => CALLINGS.has(word) && !own.has(word);

/** The calling that a description before any turn of the sentence names; before a name it is that one's. */
function callingIn(text: string, own: ReadonlySet<string>): string | null {
  const turn = TURN.exec(text)?.index ?? text.length;
  const words = readWords(text.slice(0, turn)).slice(0, MOST_WORDS);
  const at = words.findIndex(({ folded }) => isCalling(folded, own));
  const next = words[at + 1];
  return at < 0 || (next && isCapital(text.charCodeAt(next.start))) ? null : (words[at]?.folded ?? null);
}

/** A life that has ended: "(1813–1883)", ", 1934-2020", "died in 1953"; its last year. */
const LIFE =
  /^,? ?\(?(?:born |b\. ?|geb\. ?|\* ?|né en |nacido en )?(?:[^()\d]{0,20}(?:1[5-9]|20)\d\d)(?: ?[–-] ?|[^()\d]{1,24})((?:1[5-9]|20)\d\d)\)/u;
const DIED =
  /^,? (?:\d{1,3}, )?(?:who )?(?:died|dies|passed away|was buried|starb|est mort|murió) (?:[^.;:!?\d]{0,30}((?:1[5-9]|20)\d\d)|at \d|peacefully|on )/u;

/** The year in which the bearer of the name died as the text says; NaN: dead, without a year; null: it does not say. */
export function deathBeside(text: string, end: number): number | null {
  const after = text.slice(end, end + REACH);
  const found = LIFE.exec(after) ?? DIED.exec(after);
  return found === null ? null : Number(found[1]);
}

/**
 * What the text says the bearer of the name at a stretch does, in words that are not said of the entity
 * ("Kirby, 52, a retired carpenter", "the pianist John Kirby"); folded; null when it says nothing of the kind. Without
 * an end only what stands before the name counts.
 */
export function foreignCalling(
  before: Neighbour | null,
  text: string,
  end: number | null,
  own: ReadonlySet<string>,
): string | null {
  if (before !== null && before.joined === 'space' && isCalling(before.folded, own)) return before.folded;
  if (end === null) return null;
  const after = text.slice(end, end + REACH);
  for (const opening of [AFTER_COMMA, COPULA, IN_BRACKETS]) {
    const opened = opening.exec(after)?.[0];
    const calling = opened === undefined ? null : callingIn(after.slice(opened.length), own);
    if (calling !== null) return calling;
  }
  return null;
}
