/**
 * Words of fields of life in which other people bear the same names: a goalkeeper, an opera, a truck rental. A field
 * speaks against a doubtful name unless its entity belongs to it. Small letters only, so that the menu of a newspaper
 * ("Sport Film Music") says nothing. All folded. Words that politics shares ("race", "campaign", "party") are left out.
 */
const FIELDS: Readonly<Record<string, string>> = {
  sport: `goal goals goalkeeper scored scorer midfielder striker defender winger teammate teammates innings wicket wickets
    bowler batsman batter batting bowled cricket cricketer football footballer soccer hockey basketball baseball tennis golf
    golfer rugby boxing boxer wrestling wrestler marathon sprinter quarterback linebacker touchdown touchdowns pitcher
    inning rebounds assists playoff playoffs tournament championship medal medals referee umpire coached coaching coaches
    halftime semifinal semifinals quarterfinal kickoff offside penalties striker league leagues matchday stadium season
    champions trophy relegation promoted rookie roster skater skaters skating swimmer cyclist jockey racing laps podium
    putt birdie bogey fairway fussball torwart sturmer tore liga spieler mannschaft mittelfeld buteur gardien gol goles
    portero delantero partido entrenador liguilla calcio portiere attaccante`,
  arts: `film films movie movies actor actress actors album albums song songs singer singers songwriter rapper guitarist
    drummer pianist violinist cellist soprano tenor baritone mezzo opera operas symphony symphonies orchestra conductor
    composer composers libretto aria choir ballet dancer dancers choreographer theater theatre theatrical novel novels
    novelist poet poems poetry painter painters paintings sculptor sculptures exhibition gallery museum cinema
    screenplay sitcom sequel soundtrack concert concerts gig gigs tour-dates lyrics duet band bands comics cartoonist
    superhero premiere-night oscar grammy starring stars co-star filmmaker cinematographer box-office festival festivals
    oper opern komponist dirigent sanger sangerin konzert chanteur chanteuse compositeur orchestre opera cantante cancion
    pelicula actriz`,
  table: `pub pubs inn restaurant restaurants chef chefs menu menus recipe recipes dish dishes pastrami sandwich
    sandwiches deli bakery brewery beer beers ale ales wine wines pint pints landlord landlady waitress waiter bartender
    diners meal meals pie guesthouse hotel hotels guests bedrooms kitchen cottage vineyard`,
  roads: `truck trucks van vans rental rentals engine engines sedan horsepower hybrid hybrids locomotive railway trains
    train motorcycle dealership dealerships tires gearbox kilometres-per-hour charger chargers plug-in`,
  goods: `jacket jackets fleece boots shoes sneakers backpack backpacks parka parkas sportswear outlet discount shipping
    vacuum cleaner cleaners warranty waterproof`,
  nature: `glacier glaciers volcano volcanic lava eruption species habitat fossil fossils river rivers watershed valley
    salmon trout hiking trail trails astronaut astronauts spacecraft orbiter shuttle telescope planet planets geologist
    snowfall rainfall thunderstorms forecasters`,
  school: `kindergarten pupils classroom classrooms homework schoolchildren parish bingo supper choir-practice rosary
    scouts`,
  trade: `brent crude futures traders brokers incoterms arbitration arbitrator arbitrators shareholders dividend
    quarterly cfo ceo startup retailer acquisition subsidiary investors`,
};

function readFields(): Map<string, string> {
  const byWord = new Map<string, string>();
  for (const [field, words] of Object.entries(FIELDS)) {
    for (const word of words.trim().split(/\s+/)) byWord.set(word, field);
  }
  return byWord;
}

/** The field of each word, folded. */
export const fieldByWord: ReadonlyMap<string, string> = readFields();

/** Marks the first two letters of every word above, as `27 * first + second` of the small Latin letters. */
const starts = new Uint8Array(27 * 27);
const placeOf = (first: number, second: number) => 27 * (first - 0x60) + second - 0x60;
const isSmall = (unit: number) => unit > 0x60 && unit < 0x7b;
for (const word of fieldByWord.keys()) starts[placeOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;

/** Could a word with these first two UTF-16 units be one of a field? Letters with accents could. */
export const mayBeOfField = (first: number, second: number): boolean =>
  !isSmall(first) || !isSmall(second) || starts[placeOf(first, second)] === 1;
