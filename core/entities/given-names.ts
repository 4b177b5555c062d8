/**
 * Common given names, folded: from the locales of @faker-js/faker 10.6.0 (MIT) that are written in Latin letters,
 * without those that are also ordinary words or places ("Will", "Paris"). They tell "Ivanka Trump" from
 * "Meanwhile Trump" where capitals do not: at the start of a sentence, in headlines, in German.
 */
const NAMES = `
aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aaliyah aalok aaltje aamod aanand aanandaswarup
aanandinii aanjaneya aanuoluwapo aaratrika aarav aaron aarya aaryan aasa aasha aashritha aatmaj aatmaja
aatreya aayushmaan aayushman aba abaco abadon abagail abak abaka abakan abakay abani abar abay abayomi
abbey abbie abbigail abbondanza abbondanzio abbondio abbos abby abdiel abdon abdone abdonie abdou abdoul
abdoulaye abdul abdulahad abdulazim abdulboriy abdulhafiz abdulhakim abdulhay abdulholiq abduljabbor
abduljalil abdulkarim abdullah abdullatif abdulmalik abdulqahhor abdulqodir abdulvahhob abdulvali
abdulvohid abdurrahiym abdurrahmon abdurrauf abdurrazzoq abdussamad abe abebi abeiku abel abelard abelardo
abele abelin abeline abena abendam abeni abenzio abhaidev abhaya abhirath abhisyanta abibatou abibo abidin
abigaelle abigail abigale abigayle abigel abimbola abiodun abiola abiona abisola abisoye abluc abner
abondance abosede abou aboubacar abraham abramio abramo abril absalon absar absolon aby abyasa abı abılay
acace acacie acacio acanthe acar acario acaryatanaya accursio ace acela acelya achaire achalesvara
acharyanandana acharyasuta achil achiles achille achim achintya achyut acilia acilio acim aciscolo acrisio
acuk acun acıg acık acılay ada adah adalan adalard adalardo adalbald adalbaude adalberon adalbert
adalberta adalberto adaldı adalfredo adalgisa adalgiso adaline adalmıs adalric adalrico adalsinde adam
adama adamo adan adar adas adaugo adberilgen addie addison addo addolorata ade adebankole adebiyi adebola
adebowale adeboye adebukola adedaramola adedayo adedeji adedoyin adegoke adegrin adegrine adekitan adekola
adekunle adel adela adelaida adelajda adelardo adelasia adelbert adelberto adelchi adele adeleke adelfo
adelgardo adelia adelie adelin adelina adeline adell adella adelle adelmo adelphe adeltrude adelya adem
adenet adenike adeniyi adeodat adeodato adeola adeolu adeoti adepeju aderopo adesewa adeshina adesoji
adesua adetayo adetoke adetoun adeyi adheesh adhemar adhiarja adhiraj adhrit adi adiarja adiba adigun
adika adikara adikavi adil adile adin adina adinata adinath aditeya aditya adityanandan adityanandana
adjutor adlı adlıbeg adnan ado adolf adolfa adolfina adolfo adolph adolphe adolphie adolphus adone adonis
adonise adrain adraman adrastee adrehilde adria adriaan adrian adriana adrianna adriano adriel adrien
adriena adrienne adrijana adrione adripathi adsız adunni advaya adwitiya adwoa adıguzel adık adıkutlu
adıkutlutas affan afia afitap afolarin afonso afra afro afruza afsar afsin afsın afton afua afzuna agabay
agabio agah agakagan agalak agamennone agape agapet agapito agasti agastya agata agathange agathe agathon
agaton agazio agca agenore agesilao agilbert agilberte aglae aglaia aglaja aglamıs agnan agnane agneflete
agnes agnesa agnese agneta agneya agnieszka agnimitra agniprava agnivesh agnos agostina agostino agrata
agripina agrippa agrippin agrippine agrypina agus agustin agustina ahalya ahenk ahilya ahlem ahmad ahmed
ahmet ahror ahsen aiace aicha aida aidan aidano aiden aileen aimable aime aimee aimone aino aisha aishani
aissa aissata aissatou aisyah aiyana ajala ajani ajeet ajeng ajiman ajimat ajimin ajiono ajit ajita ajoke
akalp akande akanmu akanni akarsana akas akata akbas akbatur akbay akboga akboru akbudak akbugra akbulak
akca akcakoca akcora akdemir akdogan ake akeem akifa akinkunmi akinlabi akinwale akkun akkunlu akkurt
akkus akmal akofa akorfa akos akosua akpıra akram akroor aksel akshainie akshaj akshat akshata
akshayakeerti akshita aksungur aktan aktekin aktimur akua akula akumaa akunna akwasi akwesi akı akıbudak
akım akın akıncı akıner ala alaba alaban alaboru aladag alade aladino aladogan alain alaina alaine alais
alakurt alamanno alambana alamu alan alana alanis alanna alano alarico alassane alayna alayunt alayuntlu
alba alban albane albano albena alberade alberic alberico albert alberte albertha albertina alberto
albertyna albin albina albino alboino albrecht albrico alceo alceste alcibiade alcide alcidie alcime
alcina alcine alcino alcyone alda aldegonde aldemir alden aldo aldobrando aldogan aldonce aldric aldıgerey
alea aleandro aleardo aleaume alec aleen alejandra alejandrin alejandro alek aleksa aleksandar aleksander
aleksandra aleksej aleksi aleksy alemka alen alena alene alenka aleodor aleramo ales aleska alessa
alessandra alessandro alessia alessio aleth aletha alex alexa alexander alexandr alexandra alexandre
alexandrea alexandrina alexandrine alexandro alexandru alexane alexanne alexe alexej alexia alexie alexine
alexis alexys alexzander aleyna alf alfio alfons alfonsa alfonso alfonz alfonzo alford alfred alfreda
alfredo algiso algu ali alia alica alican alice alicia alicja alida alienor aliette alighiero alika alima
alin alina aline aliou alioune alis alisa alisan alisha alisher alisir alison alissa alistar alivia alix
aliya aliyah aliz aliza alize aljosa alka alkaboluk alkaevli alkan alkası alkıs allan allegra allen allene
alliaume allie allison alma almerigo almila almine almira almire almiro alois aloise aloisie aloisio alojz
alojza alojzije alok alonzo aloyse alp alpagut alpamıs alparsbeg alparslan alpata alpay alpaya alpaykagan
alpbamsı alpbilge alpdirek alpdogan alper alperen alpertunga alpgerey alpha alphan alphee alphonse
alphonsine alphonso alpike alpilig alpinien alpkara alpkuluk alpkutlu alpsalcı alptegin alptugrul alptunga
alpturan alptutuk alpulug alpurungu alpurungututuk alpyoruk alpıs altan altankagan altankan altay altea
altemur althea althee altmıskara altuga altın altınkagan altınkan altınoba altıntamgan altıntamgantarkan
altıntarkan altıntay alva alvah alvar alvaro alvena alvera alverede alverta alviero alvin alvina alvis
alvise alwar aly alya alyce alycia alysa alysha alyson alyssa alysson alzbeta alımga amabela amabile amac
amadeo amadeus amadou amady amahle amalia amaliane amalie amalija amalric amalthee amand amanda amande
amandin amandine amando amani amant amante amanzio amar amara amaranaath amarande amaranthe amaranto
amaresh amari amarnath amaryllis amat amata amath amato amatore amauri amaya ambar ambra ambre ambrogio
ambroise ambroisie ambrose ambrosiano ambroz ambrozy amdy amedee amedeo amedeu amelia ameliane amelie
amelien ameline amelio amely amelya americo amerigo ameth amethyste ameyatma ami amico amie amiel amilcare
amin amina aminat aminata aminte amintore aminu amir amira amish amit amita amiya amleto ammar amodini
amogh amoke amon amone amope amore amos amour amparo ampelio amrak amrit amrita amritambu amul amy amya
amza anaadi anabel anabela anabelle anacleto anael anaelle anagh anahi anaida anais anala anamaria
anamarija anamika anand anandamayi anang ananta anar anas anasooya anastacio anastase anastasie anastasija
anastasije anastaz anastazia anastazie anastazija anastazja anasuya anatazie anatol anatole anatolie anca
ancelin anceline anci ancica ancilla ancuk ancuta anda andac andarıman andel andela andelin andelina
andelko andelo andeol anders andi andoche andra andrada andras andre andrea andreane andreanne andreas
andree andreea andrei andrej andreja andres andrew andrija andrijana andrina andro andromeda andrzej andy
andzelika anej anele anemona anesa aneta anette anezka angadreme ange angela angele angelica angelika
angelina angeline angelique angelita angelo anggabaya anggun anghel anghelina angie angilbe angilberte
angilran angoustan angus ani anibal anica anicee anicet aniceto anicette aniello anika anil anila anilaabh
anilabh anise anish anisoara anissa anita aniya aniyah anja anjali anjaneya anjolaoluwa anjushree anjushri
anka ankal anko ann ann-christin ann-marie anna annabel annabell annabella annabelle annagrazia annalena
annalise annamae annamaria annamarie annapurna anne anne-marie anneke anneli annelie annemarie annemijn
annetta annette anni annibal annibale annie annika annikki annonciade annunziata anny anom anora anouar
anouk ansaldo ansbert ansberte ansel anselm anselma anselme anselmo ansgar ansgary anshula ansley ansovino
anstrudie antal antea antek antelmo antero anthelme anthelmette anthony antide antigone antim antimo
antino antioco antoaneta antoine antoinette anton antone antonela antonella antonello antonetta antonette
antoni antonia antonie antonietta antonija antonin antonina antonine antonio antoniu antony antti antun
antwan antwon anuja anunay anuraag anurag anusuya anuta anvar anwesha anya anđela anđelika anđelina anıl
apa apak apatarkan aphelie apolena apollina apollinaire apollinare apollinary apolline apollo apollonia
appia aprancur april apsara apuleio aquilin aquiline aquilino ara arabela arabella arabelle araboga
araceli aracely arademir aral araldo aram arame aranka ararat aras aratone arbay arbuz arcade arcadie
arcadio archambaud archan archange archibald archimede archippo arcibaldo arcuk arda ardella arden ardith
ardito arduino ardıc arely aresio areta argelia argimiro argine argo argono argu argun argıl ari ariadna
arialdo arian ariana ariane arianna ariberto aric aricie arie ariel ariela ariele arielle arif arijit
arike arin arina arindam arinola ariosto aris aristarco ariste aristeo aristid aristide aristione aristita
aristo aristofane aristotele arjen arjun arkad arkadiusz arkady arkın arkıs arlene arleta arlette arlie
arlo armagan armance armand armande armandine armando armani armel armeline armelle armida armide armin
armine arminio arna arnac arnaldo arnaud arnaude arne arnesh arno arnold arnolda arnoldo arnost arnostka
arnould arnulfo arolde aron arona aronne arpad arpat arrigo arsal arsen arsene arsenie arsenije arseniusz
arsinoe arsipatra arslan arslanargun arslanboru arslansungur arslantegin arslanyabgu arslon arsun arsıl
arta artanto artawan artemis artemisa arthaud artheme arthur arthurine artuk artukac artur arturo artus
artut artıınal aruk aruna arunthavanathan arved arvel arvid arvilla arwen arya aryan aryanna arystarch
arzen arı arıboga arık arıkagan arıkdoruk arın arınc asa asad asadulloh asake asal asan asanboga asantudun
asantugrul asartegin ascanio ascelin asceline ascension asdrubale asel asella asha ashlee ashleigh ashlesh
ashley ashly ashlynn ashmi ashok ashton ashtyn asija asil asila asilbek asimodeo asirwada asirwanda asiya
asja askın aslesha aslijan asliya aslım asmadi asman asmianto asmita asmuni asolat asrı assomption assunta
assunto asta astalogul astarte asterie asterio astianatte astou astree astrid astrida astride asuela asug
asuk aswani asya asıg asıkbulmus asım ata atac atakagan atakan atalan atalay ataldı ataleo atalmıs ataman
atanas atanasia atanasio atanazie atanazy atasagun atasu ataullah atberilgen atena athalie athanase
athanasie athena athenais athina athos atila atilla atinuke atlı atlıbeg atlıkagan atma atmaca atmaja
atmanand atmananda atreyee atreyi atsız atta attila attilano attilio atuncu atıf atıgay atıkutlu
atıkutlutas atıla atılgan atım atımer atıs aube aubertine auberto aubree aubrey aubry audace aude audebert
audeline audie audouin audra audran audreanne audrey augusta auguste augustin augustina augustine augusto
augustus augustyn augustyna aulia aura aure aurea aurel aurele aurelia aurelian aureliana aureliano
aurelie aurelienne aurelio aurelle aurian auriane aurica auro aurore ausilia ausiliatrice ausilio austen
austyn auxane auxence ava avadhesh avan avani avantika avar avaz avdal aveline averardo avery avigaelle
avis avluc avni avoye avram avsar awa awar awaz awero awesi axel axeline axelle axinte aya ayacı ayana
ayanda ayas ayaz aybalta ayban aybars aybeg aydarkagan aydemir ayden aydogan aydogdu aydogmus aydın
aydınalp ayebatari aygırak ayhan ayinde ayinke ayize aykagan aykal aykan aykurt aykut ayla ayleen aylin
ayluc ayluctarkan ayma ayman aymard aymardine aymeric aymon aymonde aynur ayodeji ayodele ayoka ayomide
ayomikun ayotude ayoub ayren ayruk aysar ayse aysıl aysılıg aytac aytak aytekin aytug ayu ayushmati ayvaz
ayyıldız ayıtmıs ayız ayızdag aza azad azak azalea azalee azamat azban azeglio azelia azelie azeline
azelio azer azgan azganaz azime aziz aziza azizhan azmi azra azubuike azzurra azıl baaba baala baalaaditya
baalagopaal baba babacan babacar babasola babatunji babawale babeta babette babila babur babır bacara
baccayman bacco bacman badabul bade badr badruk badur bafana baga bagaalp bagan bagas bagasatulu
bagatarkan bagatengrikagan bagatur bagaturcigsi bagaturgerey bagaturipi bagatursepi bagaısbara bagdagul
bagiya bagtas bagus bagya bagıs baha bahadır bahodir bahri bahriddin bahrom bahtiyar bahula bahuraksa
bahuwarna bahuwirya baidehi baijayanti bailee bailey bajragin bakagul bakary bakda bakhtiyor baki bakiadi
bakianto bakidin bakijan bakiman bakiono baksı bakti baktiadi baktianto baktiono bakula bakır bakırsokum
bala balaaditya balaban balachandra baladitya balagopal balagovind balaka balakatay balamani balamantri
balamır balangga balapati balazs balcar baldassarre balderico baldo baldomero baldovino baldu baldwin
balgopal balidin balijan balint balkık balta baltacı baltar baltazar balthazar baltur baltır balın bambang
bambina bamsı banara banawa banawi bancar bandhu bandhul banel bangizwe bangu banji bankim bankimchandra
bankole banna baptiste bara barak baraktore baran barbara barbarigo barbe barbeg barboga barbol barbora
barbro barbu barbulsun barca barcadogdu barcadogmus barcadurdu barcadurmus barcan barcatoyun barchinoy
bardo bardomiano bardıbay bargan barica baris barkan barkdogdu barkdogmus barkdurdu barkdurmus barkın
barlas barlıbay barmaklak barmaklı barman barnaba barnabas barnabe barney barno baron barrett barron barry
barsaba barsbeg barsboga barsgan barsimeo barskan barsurungu bart barthelemy bartholome bartimee bartolo
bartolomea bartolomej bartolomeo bartolomeu barton bartu barımtay barın barıs basademir basak basan
basanti basanyalavac basar basarab basat basbug bascı basgan basile basileo basilia basilio basilisse
baskurt baskın baskırt basmıl bassiano bassilla bastar bastiaan bastian bastiano bastien bastugrul bastı
basu basut bathilde batilda batrak battal battista batu batuhan batuk batur baturalp baudouin bawer
bayancar bayankagan bayat bayazıt baybars baybayık baybicen bayboga baybora baybure baydar baydemir baydur
baykal baykara baykoca baykuzu baylee baymunke bayna baynal baypure bayrac bayrak bayram bayruk bayrı
bayrın baysungur baytara baytas bayuncur bayur bayurku bayutmus bayuttu bayık bayıncur bayındır baz bazil
bazyli bazır beata beato beatrice beatrix beatriz beatrycze beatus beaulah bebe beceapa beckem becky bedir
bedirhan bediz bedran bedreddin bedri bedrich bedriska beg begarslan begbars begbilgeciksin begboga begcur
begdemir begdilli begdurmus begi begil begine begitutuk begkulu beglen begni begoyim begtas begtegin
begtuzun behcet behic behlul behram behrem behruz behzat bek bekazıl bekbekec bekec bekecarslan
bekecarslantegin bekectegin beker bekir beklemis bekmurod bektas bektur belcim belcir belek belemir belgi
belguc belimir belina belinda bella belle bellino belma belo beltir beltramo beltun benadik bence bende
bendeguz benedek benedetta benedetto benedict benedicte benedikt benedikta benedita benedykt benett bengi
bengt bengu beniamin beniamina beniamino benice benicio benigna benigne benigno benito benja benjamim
benjamin benli benlidemir bennet bennie benno benny benoit benone bente benthe bentley benton benvenuta
benvenuto benyamin bera beranger berangere berard berardo berat bercem berceste bercin berdan berdibeg
berend berendey berengario berenice berenika berfin berginsenge bergu berinay berislav berit beritan
berivan berk berkan berkay berke berkin berkis berkyaruk bermek bernadetta bernadette bernadine bernard
bernarda bernardo bernd berneice bernhard bernice bernie berniece bernita beronico berran berre berry bert
berta bertalan bertha berthe berti bertille bertold bertolda bertoldo bertolfo bertram bertrand berva
beryl besar besentegin beser besim besir besra bessie betania betemir beth bethany bethel betina betsy
betta bette bettie bettina betty bettye beulah beuve beyizci beyrek beyrem bhaanumati bhaasvan bhaaswar
bhadra bhadrak bhadraksh bhadran bhagavaan bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati
bharadwaj bharat bhardwaj bhargava bhargavi bhasvan bhaswar bhaumik bhavani bhaves bheeshma bhekimuzi
bhekizizwe bhekumbuso bhilangana bhima bhisham bhishma bhoj bhoopat bhoopati bhooshan bhooshit bhramar
bhudev bhudeva bhupati bhupen bhushan bhushit bhuvanesh bhuvaneshwar biagio bianca bianka bibek bibi
bibiana bibianna bibiano biborka bice bicek bijay bikash bilal bilge bilgebayuncur bilgebeg bilgeciksin
bilgekagan bilgekan bilgekulucur bilgekutluk bilgetacam bilgetamgacı bilgetardu bilgetegin bilgetonyukuk
bilgez bilgeısbara bilgeısbaratamgan bilgic bilgin bilig biligkongulsengun bilik biljana billie billy
bilol bilva bilwa bina binafsha binbegi bindir bindo bineta bino binta bintou birane birdie birgit birgita
birgitta birgitte birino birjesh birol bisenija biserka bishal bishnu bivoj bjarne bjorn bjørn blagica
blagoje blahomil blahomila blahomir blahomira blahoslav blahoslava blaise blake blanca blanche blandine
blanduzia blanka blazej blazena bless boas boaz bob boban bobana bobbi bobbie bobby bobur bodhan bodhi
bodi boet boga bogac bogacuk bogdan bogdana bogde boge boglarka bogoljub bogu bohdan bohdana bohemond
bohuchval bohumil bohumila bohumir bohumira bohun bohuna bohus bohuse bohuslav bohuslava bojan bojana
bojislava bokde boke bolatito boldaz boldizsar bolemir bolen boleslav boleslava bolmus bolsun bolukbası
bolun boluwatife bon bonagiunta bonaldo bonaventura bonavita boncuk bonek bonge bonginkosi bongul
bongulboga bonifac boniface bonifacio bonita bonito bora boran borbala borcul borek boris borislav
borislava borivoj borivoje borjan borka borko borlukcu borna bornak boroka bortecine bortolo boru borubars
borusengun borys bosiljka bosko botan botir botond bouba boubacar boubou bouchard bowie boyan boyankulu
boyd boylabaga boylabagatarkan boylakutlutarkan boza bozan bozboru bozdogan bozena bozetech bozetecha
bozica bozidar bozidara bozislav bozkurt bozkus bozok brad bradley bradly bradut brady braeden brahma
brahmaanand brahmabrata brahmanandam brahmdev brajan brajen brajendra brajesh bram brancaleone brandi
brando brandon brandt brandusa brandyn branimir branimira branislav branislava branka brankica branko
brannon branson brant bratislav bratislava braulio braxton brayan breana breanna breanne brenda brendan
brenden brendon brenn brenna brennan brennon breno brent bret bretislav bretislava brett bria briac brian
briana brianne brice bridget bridgette bridie brielle brieuc brigida brigita brigitta brigitte brijesh
brionna brisa brita britney britt britt-marie brock broderick brody bronislav bronislava brooks bruce
bruna brunehaut brunehilde brunhilda brunilde bruno bruto bryan bryana bryant bryce brycen brygida bryon
bucan buchi buck bucur budag budak buddha buddhana budhil budi budimir budislav budivoj budunlu budus
budustudun buford bugday bugduz bugduzemen buge bugra bugrakarakagan bugu bugubilge buhle bukak bukaktutuk
bukduz buke bukebuyrac bukebuyruc bukey bukola buktegin bukusboga bulacapan bulah bulak bulan buldur
bulent bulgak bulmaz bulmus buluc bulug buluk bulus bulut bumen bumın bunmi bunsuz bunul bunyamin burak
burcak burdette bure burgucan burgut burhan burhon burkay burkek burkut burley burluk burnice burslan
burulday burulgu burunduk busayo busisiwe buster busulgan butak butuk buyan buyancuk buyandemir buyankara
buyat buyrac buyruc buyruk buzac buzactutuk byron bystrik bıckı bıckıcı bıdın bıtaybıkı bıtrı błazej
cabdar cablı cabus cade caden caesar caetana cafer cagak cagan cagatay cagdas cager cagla caglar caglayan
cagru cagrı cagrıbeg cagrıhan cagrıtegin cagıl cahid cahya cahyadi cahyanto cahyo cahyono caino caio
caitlin caitlyn caius caket cakrabirawa cakrabuana cakrajiya cakrawala cakrawangsa calanico calapkulu
calcedonio cale caleb calebe caleigh cali calin calista calixte callie callisto callum calogera calogero
calpurnia calvin camelia camelien camil camila camilla camille camillien camillo camren camron camryn
camylle cana canalp candace candar candelario candice candida candide candido candra candrakanta canel
caner cangul cankan cankız cannur cansel cansın cantemir cantidio canziano capa capitolina capucine cara
caraka carey caribert caridad carina carine carissa carl carla carlee carles carleton carley carli carlie
carlijn carlo carloman carlos carlota carlotta carlton carmel carmela carmella carmelo carmen carmina
carmine carminho carmo carna carol carola carolanne carole carolin caroline carolyn carolyne caronte
carponio carrie carroll carson carter carub cas casandra casey casian casiana casilda casimer casimir
casimira casimiro caslav caspar casper cassandra cassandre cassiano cassidy cassie cassien cassio
cassiopea casto cataldo cataleya catalin catalina catena caterina catharina catharine catherine cathrine
cathryn cathy catinca catrin catrina catrinel catullo catur caturangga caua cavid cawisadi cawisono cawuk
cayadi cayla cazimir ceasar cebe ceca cecco cecelia cecep cecil cecile cecilia cecilie cecilio cecylia
cecyliusz cedomir cedric cedrick cedrik cedrin celal celaleddin celasun celen celeste celestin celestina
celestine celestino celestyn celestyna celia celie celien celik celil celina celine celinia celso cem
cemal cemali cemani cemen cemeti cemgen cemil cemplunk cenek cengkal cengkir cenk cenka cerasela ceren
cesaire cesar cesare cesario cesminaz cestmir cestmira cetin cetinel cetiner cevahir cevat ceyda ceyhun
ceykun ceyla ceylan ceylin ceylinaz cezar cezara cezary cezmi chaanakya chaaruchandra chadd chadrick chaim
chaitan chakor chakradhar chakravartee chakravarti chakrika chanakya chanda chandak chandan chandani
chandi chandini chandira chandler chandni chandra chandraayan chandrabhaga chandrabhan chandradev
chandrakala chandraketu chandrakin chandramani chandramauli chandramohan chandran chandranath chandrani
chandraprabha chandraswaroopa chandravati chanel chanelle chantal chapal chapala charak charl charlaine
charleen charlemagne charlene charles charley charli charlie charline charlotta charlotte charuchandra
charumati charuvrat charvi chase chasity chaten chatur chatura chaturaanan chaturbhuj chauncey chaya
chayenne chaz cheikh cheikhou chekhouna chelsey chelsie cherechi cherif cherubino cheryl chesley chet
chetan chetanaanand cheyanne chiaffredo chiamaka chiara chidaakaash chidaatma chidambar chidambaram
chidananda childebert chilperic chimamanda chinedu chinmayanand chinmayananda chinyere chiranjeev
chiranjeeve chisom chitraksh chitrali chitramala chitrangada chizoba chloe chrabros chraniboj chranibor
chranislav chranislava chretien chris christa christelle christer christiaan christiana christiane
christiano christie christin christina christine christodule christoffer christop christoph christophe
christopher christy chrudos chrysole chrysostome chukwu chval chyna ciaobella ciara cicek cicem cicero
cici cielo cierra cigdem cihad cihan cihangir cihansah cilay cilenti ciler cilvenaz cimen cindy cino cinta
cinthia cinzia ciprian cipriana cipriano cirano ciriaco cirilla cirillo cirino ciro cise cisem cisil
cistoslav cistoslava citlalli citra civan ciya claas claes clair claire clara clarabelle clarenzio clarisa
clarissa clarisse clark claud claude claudia claudie claudien claudine claudio claudiu claus clayton
cleandre cleandro clelia clelie clemence clemens clement clemente clementina clementine clemenzia clemmie
cleo cleofe cleonico cleopatra cleora clery cleta cletus cleve clifton climaco clinio clint clinton clio
clodomiro clodoveo cloe clorinda clotaire clotilde clovis cloyd clyde cobulmak coby coco cocukboru codin
codrin codrina codrut codruta cody coen cointa cokramayul colby cole colin coline colins colleen collien
collin colman colmanno colmazio colomba colombano colpan colt colten colton colu concepcion conception
concetta concetto conchita concordio conner connie connor conor conrad consolata constanca constance
constantin constantina consuela consuelo cooper cora coralia coralie coraline corbin corbiniano cordelia
cordell cordia cordie corene coreno corentin corentine corey corina corine corinna corinne coriolano
cornel cornelia cornelio cornelis corneliu cornelius coronato corrado corrine cortez cortney corvin cory
cosima cosimo coskun coskuner cosma cosmin cosmina costache costante costantino costanza costanzo costel
costin coty coumba courtney coy craig crawford cremenzio crenguta creola crescente crescenzia crescenzio
crespignano crin crina crispino cristal cristaldo cristea cristian cristiana cristiano cristina cristobal
cristofor cristoforo cristopher crocefissa crocefisso cronida crystal crystel csaba csanad csenge csongor
ctibor ctibora ctirad ctirada ctislav ctislava cubeyr cullen cumhur cunegonda cuneyt cuniberto cupido curt
curtis cuzia cvijan cvijetin cydney cynthia cyntie cyprian cyprien cyra cyriaque cyrielle cyril cyrila
cyrille cyrus cyryl cıgıl cılasun cıngır d'angelo daan daantje dabiziv dacian daciana daciano dacin dacio
dada dadap dadi dado daevi daevika dafina dafne dag dagel daghan dagmar dagmara dagoberto dahlia daiana
daija daisha daisy daiwik dajana daksha dakshayani dale daley dalia dalibor dalibora daliborka dalida
dalie dalila dalima daliman dalimil dalimila dalimin dalimir dalimira daliono dallin dalmazio dalton damar
damaris damaso damayanti dame dameon damian damiana damiano damien damife damil damilare damilola damin
damion damir damjan damjanka damla damocle damodara damola damon damu dan dana danang dandak dandapaani
dandre dane dangelo dani danial danica daniel daniela daniele daniella danielle danijel danijela danika
danila danilo danio danique daniswara danjuma danka danko dannie danny dante danu danuja danuse danuta
danyka daouda daphne daphnee daphney dara darasimi darby darcy darek daren daria darian dariana dariati
darie darien darija darijan darimin darin darina darinka dario darion darius dariusz darja darko darla
darleen darlene darmaji darman darmana darmanto darnell daron darrel darrell darren darrick darrin darrion
darron darryl darshan darshwana darsirah dartono daru daruna darwin daryani daryl dasa dashawn dasia datta
dave daver davey davi david davida davide davin davina davino davion davon davonte davor davorin davriya
davron davud davy dawid dawson dax dayaamay dayaananda dayaanidhi dayamayee dayana dayna dayne dea
deangelo deanna deb debbie debora deborah debra decebal decimo declan dedric dedrick dee deeksha deen
deenabandhu deepali deepan deepankar deependra deepesh deepika deeptanshu deeptendu deeptiman deeptimay
deeptimayee deeptimoy deeptimoyee deevakar defne degna deion deja dejah dejan dejana dejon dejuan delal
delaney delbert delfina delfino delia delie delilah delinda delizia dell delmer delores delpha delphia
delphin delphine demarco demarcus demario demba demet demeter demetra demetria demetrio demetris demetrius
demetriusz demi demilade demiralp demirhan democrito demond demostene dena deneval denis denisa denise
denisz deniz denizalp dennis deodata deodato deon deondre deontae deonte depold dereck derek derick derin
deron derrick dersim dervis derya desanka desdemona deshaun deshawn desiderata desiderato desiderio
desimir desiree desmond despina dessie destan destany deste destin destinee destiney destini detmar
detrich dev devadatt devagya devajyoti devak devan devangana devani devante devasree devdan deven devesh
deveshwar devi devika devin devonte devota devran devvrat devyn dewayne dewey dewi dewitt dex dexx dezider
dhaanyalakshmi dhana dhanadeepa dhanalakshmi dhananjay dhanapati dhanesh dhanpati dhanu dhanvin dhara
dharani dharitri dharmaketu dhatri dhruv dhyanesh dhyaneshwar diah diamante diamond dian diana diane
dianna dianne dianora diarra dicle diclehan dida didem didier didimo didina diede diego dieke dieter
dieudonne dieudonnee dieynaba digambar digambara digdaya dijana dikmen diksha dilafruz dilan dilara
dilaver dilay dilbar dilber dilberay dildar dildora dilek diler diletta dilfuza dilhan dillan dilmurod
dilnoza dilorom dilovan dilrabo dilruba dimas dimaz dimitri dimitrij dimitrije dimitrina dina dinakar dinc
dincer dinda dinesh dinis dinkar dino dinu diocleziano diodata diodoro diogene diogo diomede dion dione
dionigi dionisia dionisio dionizy dionyz dionyzos dior dipa dipali dipankar dipendra dipesh diptendu
direnc diri dirja dirk diroj dirok dita ditte-marie ditya divaakar divakar divis diviska divjot divna divo
divya dixie diyor diyora dizik djayden djenna djibril dluhos dobrava dobrila dobromil dobromila dobromir
dobromira dobroslav dobroslava dochia doda dodato dodo dogan doganay doganer dogu doina dolly dolores
dolunay domagoj domenic domenica domenick domenico domenik domezio domingo dominic dominick dominik
dominika dominique domiziano domnica dona donald donalda donat donata donatella donatello donato donavon
dondu donka donna donnell donnie donny dono dora dorana dorcas doreen dorel dorian doriana doriane doriano
dorica dorin dorina dorine dorinel doris dorit dorka dorli dorota dorotea doroteja doroteo dorothea
dorothee dorothy dorottya dorris dortha dorthe dorthy doru doubrava doubravka douce doug douglas douwe
dovie dovud doyinsola doyle draga dragan dragana dragica draginja dragisa dragoje dragojlo dragoljub
dragos dragoslav dragutin drahomil drahomila drahomir drahomira drahon drahos drahoslav drahoslava
drahotin drahotina drahuse drahutin drajat drake draupadi draza drazen dren drina dron drona druina
drzimir drzislav dua duane duanne duarte dubravka dubravko duccio duco ducu dudley duduzile duilio duje
dujo dulari dulce dulcinea dulina dumisani dumitra dumitrana dumitru duncan dundar dunja dunya durante
durdane durdona durga durgeshwari durmus durodola durriye duru dururbunsuz durward dusan dusana dusanka
dusica duska dusko dustin duuk duygu dwaipayan dwaipayana dwayne dwi dwight dyah dylan dylano earlene
earline earnestine easter easton ebba ebe eberardo ebiere ebin ebiowei ebkızı ebony ebren ebru ebunoluwa
ebuzer ecaterina ecclesio ece ecehan ecem ecevit ecmel ecrin ecvet eda edda eddi eddie eddy ede edelberga
eden edgar edgard edgardo edhem edi edil edilberto edison edita edith editta ediz edmee edmond edmondo
edmund edna edoardo edouard eduard eduarda eduardo edvard edvarda edvige edvin edward edwardo edwin edwina
edyta edyth edythe eefje eekalabya eero eeva efe effie efisio efken eflah efraim efrain efrem efren efsun
eftalya eftimia eftimie ega ege egemen egeo egidio eginardo egisto egizia egle egmont egon egona egrim
eileen einar eino eirik eja eka ekaaksh ekadant ekaksh ekalavya ekaling ekaparnika ekdant ekec ekim ekin
ekmel eko ekow ekrem ekundayo ela eladio elaide elaina elaine elakshi elanur elbek elbert elcin elda eldon
eldor eldora eldred eldridge elea eleanor eleanora eleanore eleazar electa elektra elena elene eleni
elenor elenora eleonora eleonore elettra eleuterio eleuthere elfrida elfrieda elgin eli elia eliabeth
eliah elian eliana eliane eliano elias eliasz elide elie eliezer elif elifio eligio elijah elimena elin
elina eline elinor elinore elio eliodoro elisa elisabet elisabeta elisabeth elisabetta elisaveta elise
elisea elisee eliseo elisha elisio eliska elissa elita eliza elizabet elizabeth elize elizej elizeus elka
elkin ella elle ellen ellen-margrethe elli ellie elliot elliott ellis ellsworth elly elma elmar elmas
elmer elmira elmo elmore elmurod elna elnora elnur eloa elodia elodie elody elogio eloisa eloise elon
elouise eloy elpidio elroy elsa elsbeth elsie elta elti elton eluh elva elvan elvera elvezio elvia elvie
elvin elvino elvira elvis elwin elwira elwyn elynn elyor elyse elyssa elza elzbieta elzear ema eman
emanoil emanuel emanuela emanuele emanuelly emanuil emas embuh emced emeka emel emelia emelie emeline
emely emerald emerance emerencie emeric emerich emerson emery emese emidio emie emil emile emili emilia
emilian emiliana emiliano emilie emilija emilijan emilio emily emin emine emir emirhan emma emmalee
emmanuel emmanuelle emmelie emmely emmerico emmet emmett emmi emmie emmitt emmy emong emory empirio empluk
emrah emre emrullah ena enakshi endah ender enderun endra endrigo enea enecone enes engelbert engin
enguerrand enid enie enimia eniola enis enise enna ennio enno enoch enola enos enrica enrico enrique ensar
ensio enteng enver enya enzo ephraim epiphane eracla eraclide eraldo eralp erardo erasmo erast eray erazim
erazmus erberk erberto ercan ercin ercolano ercole ercument erda erdal erdem erdeni erdenikatun erdeniozuk
erdinc erel eremia eren erenia erentuz ergene ergenekatun ergin ergun erguner erhan erhard eriberto eric
erica erich erick ericka erico erik erika erin erinc erkam erkan erke erkki erling erma erman ermanno
ermelinda ermen ermenegarda ermenegilda ermenegildo ermes ermete ermilo erminia erminio erna ernest
ernesta ernestina ernestine ernesto ernie ernst erol eros ersan ersilia ersin ertan erten ertenozuk
ertugrul ervin ervina erwin eryn esat esau esben esen esenbike eser esha eshana eshita esi esin esma esmee
esmeralda esmeray esperanza esra esref esse essie esta esteban estefania estel estela estell estella
estelle ester estera esterina estevan esther estiawan estiono estrella esuperio esupofo eszter etela
eterie etha ethan ethelyn ethem ethyl etienne etil ettie ettore eubert euclide eudes eudokia eudoksja
eudora eudoxe eudoxie eufebio eufemia eufemio eufrasia eufronio eufrosina eufrozina eugen eugene eugenia
eugenie eugenio eugeniusz eula eulah eulalia eulalie euna eunice eunika euphrasie euridice eusebe eusebia
eusebie eusebio eusebiu eusebius euseo eustache eustatiu eustorgio eustosio eustracjusz eutalia eutalio
eva evald evaldo evalyn evan evandro evangelina evangeline evanghelina evans evar evarist evariste
evaristo evasio evdokija evelien eveliina evelin evelina eveline evelyn evelyne everardo everett everette
evert evi evidio evie evin evodio evran evrard evremondo evren evsen evy evzen evzenie ewa ewald ewatomi
ewelina ewell eyiz eylul eymen eyram eysan eyup ezechiel ezechiele ezekiel ezequiel ezio ezra ezrak faas
fabia fabian fabiana fabiano fabie fabien fabienne fabijan fabio fabiola fabrice fabricia fabricio
fabrizio fadekemi faderera fadime fadıl fae fahrettin fahri fahriddin fahriye fahrunissa faik faizah falba
falih falk famiano famke fanni fannie fanny fanta fantin fantine fanyana fara farah farangiz fardau
farhunnisa farida faris farruh faruk fasih fathonah fatih fatim fatima fatimata fatin fatma fatos fatou
fatoumata faust fausta faustin faustina faustine faustino fausto faustyn faustyna favian fay faya faye
fayen fayenne faysal fayzbek fazilat fazilet fazio fazliddin fazlı fazullah fazıl feba febe febi febriana
febrina feda fedai fedde fedele federica federico fedor fedora fedro fehime fehintola fehmi felice felicia
felician feliciano felicie felicita felicitas felicite feliks felina feline felipa felipe felix felton fem
femke femm fender fenja fenna fenne ferah feramus feramuz feray ferda ferdi ferdinand ferdinanda
ferdinando ferdynanda ferenc ferhan ferhat feride feridun feriha ferit ferman fermiano fermin fermo fern
fernanda fernando ferne ferre ferruccio ferruh feruza festo fevzi feyyaz feyza feyzullah fiacre fiammetta
fibikemi fidan fidel fidele fidelie fidelius fidenziano fidenzio fieke fien fiene fiep fiete figen fiifi
fikayomi fikret fikri fikriye filemon filibert filiberto filip filipa filipe filippa filippo filiz
filofteia filomen filomena filomeno filotije filou fily finia finja finlay finley finn finnja finnley
fiodor fiona fiordaliso fiore fiorella fiorenza fiorenziano fiorenzo firdavs firdevs firmin fitrat fitri
fitria fitriani flaminia flavia flavian flaviana flaviano flavie flavien flavio flaviu flavius fleano
fleta fletcher fleur flo floare floarea flodoard floortje flor flore florea florencia florencio florencja
florent florenta florentin florentina florentine florentyn florentyna florestan florian floriana floriano
florica floridia florie florin florina florine floris flossie floy floyd foca folafoluwa folashade folco
folu forrest fortunat fortunata fortunato fortunee fos fosca fosco foss fotih fotima foulques frana franca
frances francesca francesco francette francia francine francis francisc francisca francisco francisque
franciszek franciszka franco francois francoise franjo frank franka frankie franklin frantisek frantiska
franz franziska fred freda freddie freddy frederic frederica frederick frederico frederik frederike
frederique fredrick fredrik fredy freeda freek freeman freida freja frenkie freya frida frido fridolin
fridrich frieda friederike friedrich fritz frontiniano frusina fruzsina fryderyk fuat fulbert fulberto
fulcran fuldem fulden fulgence fulgenzio fulvia fulvio fulya funani funda funmilade funmilayo fureyya
furio furkan furman furseo furuzan fuscolo fusun fuzuli fynn g'affor g'afur g'iyos g'ulom gabe gabi gabin
gabino gabor gabriel gabriela gabriele gabriella gabrielle gabrijela gada gadang gading gadis gaduh gael
gaelle gaetano gaffar gagan gage gaglioffo gaia gail gaiman gaio gaj gaja gajaadhar gajabahu gajadhar
gajana gajbaahu gal gala galak galang galar galatea galdino galeazzo galfryd galih galileo galina galiono
gallicano galuh galur gaman gamani gamanto gambira gamblang gamze ganak ganaka ganapati ganda gandewa
gandharv gandharva gandi gandolfo ganep ganesh ganesha gangesh gangsa gangsar ganjaran gantar gara garan
garance garang garda gardner garett garfield garik garika garimberto garland garnet garnett garnier garret
garrett garrick garry garth garud gary gaspar gaspard gaspare gasti gaston gastone gati gatien gatik gatot
gatra gatsha gaud gaudenzia gaudenzio gaudino gauraang gaurang gauranga gautam gautama gautami gautier
gautiero gavin gavino gavrilo gavxar gawati gayatri gaye gayle gazanfer gazi gbadebo gbeminiyi gbemisola
gbolahan gbowoade geanina gedeon gedeone geeta geetanjali gejza gelin gelincik gellert gelsomina geltrude
gelu gema gemine gemini geminiano gemma genadij gencer gene generosa generoso genesia genesio genesis
genevieve gennaro genoveffa genoveva genta gentiana gentile genziano geo geoffrey geoffroy georg george
georgel georgeta georgette georgian georgiana georgianna georgije georgina geovanni geovanny geovany
gerald geralda geraldina geraldine gerard gerarda gerardina gerardo gerasim gerasimo geraud gerazim
gerazym gerberge gerbert gerda geremia gergely gergo gerhard gerharda gerino germain germaine germana
germano gerolamo geronimo geronzio gerrit gerry gerson gertrud gertruda gertrude gervais gervasio gesualdo
geta gevheri geza ghaliyati ghanaanand ghanashyam ghani ghanshyam ghenadie gheorghe gheorghita gherardo
gherghina ghislain ghita giacinta giacinto giacobbe giacomo giada giadero giambattista gian gianbattista
giancarlo giandomenico gianfranco gianina gianluca gianluigi gianmarco gianmaria gianmario gianni
gianpaolo gianpiero gianpietro gianuario giasone gibran gica gicu gideon giel gifty gigliola gijs gil
gilang gilbert gilberta gilberto gilda gildo giles giliola gilles gillian gillo gina gineto ginevra
ginewra gino gioacchina gioacchino giobbe gioberto gioconda giocondo gioele gioia giona gionata giordano
giorgia giorgian giorgiana giorgio giosue giosuele giotto giovani giovanna giovanni giovanny giove
gioventino giovenzio girardo girart giray giri girija girik girika girindra giriraaj giriraj girish girja
girolamo gisela gisele gisella gislebert gisselle gita gitanjali gitte giuda giuditta giulia giuliana
giuliano giulio giulitta giuseppa giuseppe giuseppina giusta giustiniano giusto gizela gizem gladyce
gladys glauco gleb glen glenda glenn glenna glennie gligorije gloria glorie gobinda godeberta godfrey
goffredo gojko gokalp gokben gokboru gokce gokcegol gokcen gokcicek gokmen goknur goksin golda golia golub
gomberto gonca goncalo gondebaud gondulfo gonenc gonerio gongor gonsalwy gonthier gontran gonul gonzague
gonzalo gopaal gopal gopee gopi gorakhanatha gorakhnath goran gorana goranka gorazd gordan gordana
gordiano gordon gorkem gorun gosto goswamee goswami gothard gottardo gottfried gotum gouranga goutam
govinda gozde grace gracian graciana gracie graciela graciliano gracja gradimir grady graham granville
gratian gratiana gratiela grato grayce grayson grazia graziana graziano graziella grazina greg gregg
gregoire gregor gregoria gregorian gregorio gregory greta gretchen greyson grga grgo grgur griffin grigore
grigorije grimaldo griselda grizelda grover grozdana gry grzegorz guadalupe gualberto gualtiero gubio
gudakesa gudakesha gudrun guelfo guenda guendalina guenievre guerin guerrino guglielmo guher gui guiberto
guido guilhemine guilherme guillaume guillemette guillermina guillermo guiscardo guiseppe gul gula
gulbahar gulbaxor gulben gulchexra gulcin guldem gulden guldeste gulegen gulemen gulen guler gulgun gulhan
gulistan guljamol guljaxon gulnaz gulnora gulnoza guloy gulpembe gulriz gulsen gulseren gulsora gultekin
gulumser gulzira gulzoda gumesindo gumus gunay guncicek gundelinda gundogdu gundogmus guner gunes gungor
gunilla guniz gunnar gunnel gunner gunnur gunsel gunseli gunter gunyaruk gurbuz gurcan gurdal gurdev
gurhan gurkan gurol gursel gus gussie gust gustav gustava gustave gustavine gustavo guus guusje guven
guvenalp guvercin guyot guzey gvendolina gvozden gwen gwenaelle gwendolyn gwido gyorgy gıyas habbab habib
habiba habil haby hacib hadi hadley hafi hafid hafsa hafshah hafız hagen hailee hailey hailie hairyanto
hakan hakem haki hakkı hakon hal haldun hale haleigh haley halie halil halim halima halina halis halit
hallie haluk hamdi hamdullah hami hamid hamidou hamima hamish hamit hammad hamsini hamza hamzah hana hande
hanefi hanga hani hanifa hank hanna hannabel hannah hanne hannele hannes hanno hannu hans hans-peter
hans-rudolf hans-ulrich hansjorg hanspeter hansruedi hansueli hanus haralamb haralambie harald hardana
hardi hardouin hardy hari harimurti harinakshi harinarayan harit harita harja harjasa harjaya harjo harley
harmon harold harriet harrison harry harsana harsanto harsaya hartaka hartana harto harun harvey hasan
haseki hasibi hasim hasin haskell hasmet hasna hassan hassie hasta hastal hata hatem hatip hattab hattie
hauke havel havla hawa hawar hayal hayali hayat hayati haydar hayden haylee hayley haylie hazan hazar
hazel hazle hazım heath heather heber hector heda hedda hedelin hedi hedvig hedviga hedvika heema heidi
heidrun heikki hein heinrich heinz heitor heja helen helena helene helga helier helin helio helle hellen
helmer helmut heloisa heloise henderson hendra hendri hendrik hendrika hennes henning henri henrich
henrick henrie henrieta henrietta henriette henrik henrike henrique henry henryk henryka heracleea herbert
herberta herluin herman hermann hermenegildo hermina hermine herminia herminio hernan hershel herta hertha
heru herve heryanto hester hesti hettie heval hevi hicabi hidaya hidde hieronim hikmat hikmet hilaire
hilal hilar hilario hilarion hilarius hilary hilbert hilda hildebert hildegard hillard hillary hilma hilmi
hilola hilton himadri himani himawan himmet hincmar hipolit hipolito hippolyte hira hiranmay hiranmaya
hiranya hisam hjalmar hlengiwe hojimurod holden hollie hollis holly homero honore honorine honorius horac
horace horacio horacy horatiu horea horia horst hortense hortensia hortensie hortenzia hortenzie horymir
horymira hosea hosiyat hostimil hostimila hostimir hostimira hostislav hostislava hostivit hovard howard
howell hoyt hozan hrvoj hrvoje hrvojka hubert huccet hud hudavendigar hudayi hugh hugo hugues huguette
hulda hulki hulusi hulya huma humaira humayun humberto humeyra huner hunor hurkan hurram hurshida hursit
husameddin husamettin huseyin husida husnida husniya husnora husnu husrev hussein huub huzeyfe hvalimir
hvezdoslav hvezdoslava hyacint hyacinta hyman hynek hypolit hıfzı hızır iacob iacopo iacopone iago ian
iancu ianira ianis iasmina ibidapo ibironke ibodulloh iboja ibou ibra ibrahim ibrahima ibrani ibrohim
ibukunoluwa ibun ica icaro icha icie icilio iclal ico ida idell idella idil ido idowu idris idrissa idy
ieremia ifa ifeanyichukwu ifeoluwa ifeoma iffar iffet ifora ifunanya ige iginia iginio igino ignac ignacie
ignacio ignacy ignat ignata ignatius ignazio ignjat igor ihsan ihtiyor ihvan ika ikbal ike ikeme ikenna
ikeoluwa iker ikhidie ikhsan ikicitoyun ikin ikrime ikrom ila ilacın ilaria ilarie ilario ilarion ilay
ilayda ilbey ilbilge ilda ildebrando ildegarda ildegonda ildika ildike ileana ilene ilenia ilgegu ilgın
ilhami ilhan ilia iliana ilias ilie ilija ilinca ilinka ilja iljana ilkay ilkben ilke ilker ilknur ilko
ilksen ilkyaz illidio illuminato ilmari ilona ilsa ilse ilva ilyas ilyos ilza ima imani imelda imge imke
immacolato immanuel imogen imogene imoleoluwa imran imre imrem imrich imron ina inanc inara inaya inc inci
incoronata indah inder indira indra indro indy ines inesa inez inga inge ingeborg ingeborga inger ingrid
ingrida inioluwa inja inka inkeri innocent innocente innocenty innocenza innocenzo ino inocenc inocentiu
insa intan inyoni ioan ioana ioanina iolanda iole ion iona ione ionel ionela ionelia ionica ionne ionut
iorio iosefina iosif ipek ippocrate ippolito ira irawati irem iremide irena irene irenej ireneo ireneus
ireneusz ireti iretioluwa irfan iriana iride iridenta irina irinc irinckol irinel iris irma irmak irmeli
irmina irnanto iroda irsad irtis irvin irwan irwin isa isaac isabeau isabel isabela isabell isabella
isabelle isabelly isac isacco isadora isadore isai isaia isaiah isaias isak ischirione ise iseoluwa iseult
ishola iside isidor isidora isidore isidoro isidro isioma isisa isla islom ismael ismaele ismail ismaila
ismerie ismet ismoil isobel isolda isom isotta isra issa issac istvan isıg isık isıl isılay isın isıner
ita italia italo itil itri itunuoluwa itzel itır iulia iulian iuliana iuliu iurie iustin iustina iustinian
iva ivah ivan ivana ivancica ivanka ivanna ivano ivanoe ivar ivek iven iveta ivetta ivica ivna ivo ivona
ivone ivonne ivor ivory iwan iyabode iyadunni iyanuoluwa iyinoluwa iyık iyıktag izaak izabela izabella
izaiah izaias izajasz izak ize izel izidor izidora izmael izolda izydor izzet izzettin izzy jaakko jabal
jabari jabulile jace jacek jacey jachym jacinthe jacinto jack jackeline jackie jacklyn jackson jacky
jaclyn jaco jacob jacoba jacobo jacobus jacqueline jacquelyn jacques jacynthe jada jaden jadesola jadon
jadran jadrana jadranka jadranko jadro jadwiga jadyn jaeden jaelynn jaeman jaga jagadish jagadisha
jagapati jagaraga jagathi jagdeep jagdish jagica jagmeet jahnu jai jaida jaiden jailey jailyn jaiman jaime
jaimini jaimy jairo jais jaivey jaka jakayla jake jakob jakov jakub jakuba jakubina jakubka jale jaleel
jalen jalol jalon jalou jalyn jamaal jamal jamalia jamar jamarcus jamel james jameson jamey jamie jamil
jamila jamir jamison jammie jamol jamshid jan jana janae janaina jane janek janelle janessa janet janeta
janica janice janick janie janin janina janine janis janiya janka janko janna janne jannek jannes janni
jannie jannik jannis jano janos janosch janusz jany japhet jaquan jaquelin jaqueline jara jared jaren jari
jarmil jarmila jarne jarno jarod jarolim jarolima jaromil jaromir jaromira jaron jaroslav jaroslava jarred
jarrell jarret jarrett jarrod jarvis jarwa jarwadi jarwi jasen jasenko jasmani jasmijn jasmin jasmina
jasmine jasna jasnena jason jasper jasur jaswadi jati jatmiko jaunita javas javi javier javlon javohir
javon javonte jax jaxon jaxx jaya jayadi jayce jaycee jayda jayde jayden jaydon jayeng jaylan jaylano
jaylen jaylin jaylinn jaylon jayme jayne jayson jayvano jazlyn jazmin jazmyn jazmyne jazzlyn jazzlynn jean
jean-claude jean-daniel jean-francois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-paul
jean-pierre jeana jeanette jeanie jeanne jeannel jeannette jeannie jeannot jed jedediah jedidiah jeff
jefferey jeffery jeffrey jeffry jefri jefta jehanne jela jelena jelica jelisaveta jelita jelka jella jelle
jelmer jelte jenel jenifer jenna jennie jennifer jennings jenny jennyfer jenovefa jens jensen jente jeppe
jerad jerald jeramie jeramy jerel jeremi jeremiah jeremias jeremiasz jeremie jeremy jergus jermain
jermaine jermey jerod jerome jeromy jeronimo jeronym jerrell jerrod jerrold jerry jerzy jesa jesika jesper
jess jesse jessica jessie jessika jesslyn jesslynn jessy jessyca jesus jett jette jettie jevon jevrosima
jewell jezdimir jidde jil jilji jill jillian jim jimena jimi jimmie jimmy jimram jinawi jindra jindrich
jindriska jinte jinthe jip jiri jirina jitender jitendra jitka jiyan joachim joah joakim joan joana joanie
joann joanna joanne joannie joanny joany joao joaquim joaquin joas jocelyn jocelyne jodi jodie jody joe
joel joelina joeline joelle joep joes joesph joey johan johana johann johanna johanne johannes johathan
john johnathan johnathon johnnie johnny johnpaul joko jolana jolanda jolanta jolayemi joleen jolie jolien
jolijn jolin jolina joline jon jona jonah jonas jonatan jonathan jonathon jonna jono jonte joojo joost jop
jordana jordane jordi jordon jordy jordyn jorg jorga jorge jorgen joris jorn jorrit jort joscha joschua
jose josef josefa josefien josefin josefina josefine josep joseph josephin josephine josette josh joshua
joshuah josiah josiane josianne josie josip josipa josko joso josse josselin jost josua josue josy
jourdain jovan jovana jovani jovanka jovanny jovany joya joyce joza joze jozef jozefa jozefina jozsef
jozue juan juana juanita juda judd jude judicael judita judith judson judy judyta jugoslav juha juhani
juho jukka jula julan jule jules juli julia julian juliana juliane julianne julide julie julien julienne
juliet julieta juliette julijana julika julina julio julita julius juliusz jumadi jumagul jumari juna
junayd junius juno jur juraj jurg juri jurre juste justen justin justina justine juston justus justyn
justyna juta juul juvenal juwan juwon jyoti jyotis jyotsana jørgen kaan kaarina kabil kacey kaci kacie
kacper kacung kade kadem kaden kader kadiatou kadin kadir kadrican kadriye kadı kaela kaelyn kagan kagiso
kai kaia kailash kailee kailey kailyn kairav kaitlin kaitlyn kaj kaja kajen kajetan kala kale kaleb
kaleigh kalender kalervo kalevi kaley kali kalidou kalim kalinda kalinik kalistrat kalle kallie kalpana
kalyani kama kamal kamala kamalesh kamaria kambali kamber kamelya kameron kamidin kamil kamila kamile
kamilla kamille kamla kamlesh kamol kamola kamoliddin kamran kamren kamron kamryn kamuran kanak kanaka
kanchan kancı kanda kane kani kania kanishka kannan kannen kanti kapgar karaca karahan karak karam karan
kardi kareem karel karelle karen kargılac kari kariane karianne karim karima karimah kariman karin karina
karine karja karl karl-emil karl-johan karla karlee karley karli karlie karlijn karlo karlotta karlıgac
karman karmela karmen karna karol karolann karoliina karolina karoline karsa karsana karson karta karthik
kartik kartika karunanidhi karya kasandra kasey kashyap kashyapi kasian kasim kasiran kasiyah kaspar
kasper kassandra kastor kasusra kasım kata katariina katarzyna kate katelin katelyn katelynn katerina
katharina katherine katheryn kathleen kathrin kathrine kathryn kathryne kathy katica katie katija katina
katja katlyn katlynn kato katrin katrina katrine katryn kattie katun katunkız katy kavon kawa kawaca
kawaya kay kaya kayaalp kayacık kayca kaycee kayden kayla kaylah kaylee kayleigh kayley kayli kaylie
kaylin kaynak kayode kayra kayun kazanc kazi kazimierz kazimir kazimira kazkatun kazım keagan keano keanu
keara keaton keba keegan keeley keely keenan keerti kees keet kehinde keira keisha keith keji kekik keklik
keles kellen kelley kelli kellie kelly kelsi kelsie kelton kelvin kemal kemalettin kemba kemi ken kenan
kenari kendall kende kendra kendrick kenes kenji kenna kennedi kenneth kennith kenny keno kensi kent
kenton kenyatta kenyon kenza kenzie kenzo keon kepez keramet kerami kerem keremsah kerim kerry kerstin
keshaun keshawn kesme kessaf keven kevin kevon kevser keyken keyon keyshawn kezia kezlik kgabu khadidiatou
khadija khadim khady khaled khalid khalifa khalil khanyisile khem khethiwe khoudia khulekani kian kiana
kiandra kianna kiara kiarra kiel kiera kieran kika kikelomo kiki kiley kilian kimberley kimberly kimi
kincso kine kinga kip kira kiran kirana kiraz kirilo kirk kirsten kirstin kirti kitty kjeld kjell klaas
klara klarencjusz klaudia klaudian klaudie klaudius klaudiusz klaus kleber klemens klement klementina
klementyna kleopatra kliment klotylda knut kobe koby kocer kody koen kofi kojo koko koksal kolawole kolby
kole koleta koloman kolombin kolombina kolos kolumban kolumbin kolumbina komil komila komron konrad
konstance konstancie konstancja konstantin konstanty konstantyn konsuela konzuela kopano kora koralia
koray korbin korbinian kordula korede korey korina korinna korkut kornel korneli kornelia kornelie
kornelius korneliusz kory kosma kosmas kosta kraig krasava krasomil krasomila krasoslav kresimir kresomysl
krijn kris krishna krishnadas krishnadasa krista kristan kristen kristi kristian kristie kristiina
kristijan kristin kristina kristine kristof kristofer kristoffer kristopher kristy kristyna krisztian
krisztofer krsto kruno krunoslav kryspin krystal krystel krystian krystina krystof krystyna krzysztof
ksawera ksawery ksenia ksenija ksenofont kubad kubat kubilay kubra kubura kuddusi kujoe kumar kumari kumru
kumuda kumush kuncara kunhuta kunthara kurnia kursad kurt kurtis kusuma kutbettin kuzman kveta kveton
kvetos kvetoslav kvetoslava kvetuse kvido kwabena kwadwo kwaku kwame kwamena kwasi kweku kwesi kwintyn
kyan kyano kyara kyla kyle kylee kyleigh kyler kylie kyllikki kyra kımız kımızalma kımızalmıla kımızın
kırcicek kırgavul kırlangıc kısmet kıvanc kıvılcım kıymet kızdurmus kızılalma laal labuh lacey lachlan
lacramioara lacy lada ladarius ladislao ladislau ladislav ladislava lafayette lai laila laisha lajos
laksana lakshman lakshmi lakshmidhar lakshminath laksita lal lala lale lalita lamar lambert lamberto lamia
lamih lamine lamont lana lanang lance lancilotto landen landolfo landry lane laney lanfranco langa
langgeng lanjar lantar lapo lara laras larisa larissa laron larry lars larue larysa lascar lasmanto
lasmono lassana lasse laswi laszlo latif latife latika latofat latoya laura laurane laure laureen
laureline lauren laurenc laurence laurencie laurencja laurencjusz laurene laurens laurent laurentia
laurentino laurentiu laurenty laurentyna laurenz lauretta lauri laurian lauriane laurianne lauriano laurie
laurin laurine laury lauryn lautone lavada lavanya lavern laverna laverne lavina lavinia lavinio lavon
lavonne lawrence lawrencia lawson laxman layla laylo layne lazar lazare laziz lazzaro lea leah lean leana
leander leandr leandra leandre leandro leann leanna leanne leatha leda leela leena leendert lega legawa
leif leigh leila leilani lejla leke lela lelah leland lelia leman lembah lemide lempi lemuel len lena lene
leni lenia lenja lenka lenn lenna lennard lennart lenne lennert lennie lennon lennox lenny lenora lenore
lenya leo leodegar leokadie leola leona leonard leonardo leonel leonhard leoni leonid leonida leonidas
leonie leonilda leonio leonne leonor leonora leontin leontina leontyn leontyna leonzio leopardo leopold
leopolda leopoldina leopoldine leopoldo leopoldyna leora leos leposava lera lerato lere leroy lerzan
lesana lesek lesley leslie lesly lessie lestari lester leta letha leticia leticie letitia letizia letterio
leu leufroy lev levent levente levi levin levke levoslav levy lew lewin lewis lex lexi lexie lexus leyla
lia liah liam lian liana lias libbie libby libena liberata liberato liberatore libere liberio libero
liberto libor libora liboria liborio liboslav liboslava libusa libuse lica licia lida lidania lidia lidija
lidio lidmila lidya lieke lien liene lietald lieto lieuwe lieve ligia liisa lila lilan lili lilia lilian
liliana liliane lilianna lilien lilith lilla lilli lillian lilliana lillie lilou lily lilyan liman limar
lina linda linde linett linn linne linnea linnie lino lintang linus linwood lio lioara lionel lirik lis
lisa lisandro lisann lisanne lisbeth lise liselotte lisette litzy liv liva livia liviana livie livino
livio liviu livius liya liyam liyana liz liza lizbeth lize lizeth lizz lizzie lizzy ljiljana ljuba ljubica
ljubisa ljubomir ljudevit llewellyn lloyd loa lobar lodovica lodovico loek loes loet logan loic lois lola
lolade lolita loma lon lone longin lonie lonnie lonny lonzo lora loraine loredana loreen lorelei lorella
loren lorena lorenc lorene loreno lorenz lorenza lorenzo loreta loretta lori loriana lorin lorine loris
lorna lorrain lorraine lota lotar lothaire lothar lott lotta lotte lotti lottie lou loua louay louie louis
louisa louise loup lourdes lourenco louvenia lova lovisa lovorka lowell loy loyce luan luana lubica
lubomir lubomira lubor lubos luboslav luboslava luc luca lucas luce lucentiu lucian luciana luciano lucie
lucien lucienne lucija lucijan lucile lucilla lucille lucinda lucio lucious lucius lucja lucjan lucretia
lucretiu lucrezia lucy ludano ludek ludie ludise ludivine ludivoj ludka ludmila ludolphe ludomil ludomila
ludomir ludomira ludoslav ludoslava ludovic ludovica ludovico ludovit ludvig ludvik ludvika ludwig ludwik
ludwika lue luella luena luhung luigi luigia luis luisa luise luiza lujza luk luka lukas luke lukhona
lukita lukman lukrecie lukrecius lula lulu luluh lulut luminita luminosa lumir lumira luna lune lungelo
lupe lura lurhur lurline lutfan lutfi lutfiya lutfullah lutfulloh luther luthfi lutibor lutobor lutz luuk
luus luwar luwes lux luz luzie lwandle lya lyam lyda lydia lydie lykke lyla lyle lyn lynda lynette lynn
lynne lysanne maad maaike maan maarit maarten maartje maas mabel mabela mabelle mable mabruk maca macaire
macaria macario maccabeo mace macey maci macie mack mackenzie mactar madalena madalin madalina madaline
madalyn maddalena maddison maddox madeleine madelief madeline madelyn madelynn madge madhuri madid madie
madilyn madisen madisyn madita madleen madlen madonna mads mady madyson mae maegan maes maeve mafalda
maffeo magali magda magdalen magdalena maggie maggiorino magno magnolia magnus maguelone maguette mahan
mahaut mahdi mahendra maher mahesa mahesh maheswar mahfud mahir mahmoud mahmud mahmut mahrus mahulena
mahzan mahzun maia maica maida maija maik maike mailin maimouna maimunah maiorico maira maite maiya maja
majda makar makara makary makayla makenna makenzie makhtar makinwa maksim maksud maksym maksymilian makuta
mala malachi malati malco malcolm malena malene malia malick malik malika malin malina malinda malisa
mallaury mallie mallory malo malou maloxat malte malthe malti malvina malwina mamadou mamady maman mamante
mamert mamie mamour manah manasse mancio manda mandaakin mandakini mandla mandy manel manetto manfred
manfredo mangala mangalya manik manikya manilio manisha manjusha manley manlio manoah manoj manole manon
manona mansour mansueto mansur mansvet manu manuel manuela manuele maphikelela maqsud mara marah marana
maras marc marceau marcel marcela marceli marcelin marcelina marceline marcelino marcell marcella marcelle
marcello marcellus marcelo marcheta marcia marciano marcin marco marcos marcu marcus mardon mareike marek
mareme maren marena mareta marga margana margaret margareta margarete margarett margaretta margarette
margarida margarita marge margherita margie margit margita margot margret margrit margrith marguerite mari
maria mariadi mariah mariam mariama marian mariana mariane marianna marianne mariano maribel marica
maricarmen maricica marie marieke mariela mariella marielle marieme marieta marietta marija marijana
marijn marika marilena marilie marilou marilu marilyn marilyne marin marinela marinella marinetta marinko
marinus mario marioara mariola marion marisa marisol marissa marit marita maritza mariuca marius marja
marjan marjatta marjolaine marjorie marketa markika markku marko markus marla marlee marleen marlen
marlena marlene marley marli marlie marlies marlin marlis marlo marlon marly marolo maros marques marquis
marquise marrit marsha marsito marsudi mart marta martaka martana martani marte marten martha marthe
martim martin martina martine martino marton martti marty martyna marut maruta marvin marwa marwata marwin
mary maryadi maryam maryann maryanto maryjane maryna maryse marzia marzio masa mashxura masinka massamba
massima massimiliano massimo matan matar matei matej mateja mateus mateusz matheus mathew mathias mathijs
mathilda mathilde mathis mathurin mathuys matias matija matilda matilde matis matko mato matous matroniano
mats matt matteo mattes matthew matthias matthieu matthijs matthis matti mattia mattias mattie mattis
matus matyas matylda matz maud maude maudie maugis maura maureen maurice mauricette mauricio maurilio
maurine maurits maurizio mauro maurycy mavdud maverick mavis mavlon mavluda mawuena mawusi max maxbuba
maxellende maxence maxfuza maxi maxie maxim maxima maxime maximilian maximiliano maximilien maximillia
maximillian maximo maximus maxine maxmilian maxsuma maxwell maya maybell maybelle maye mayeul maymie
maynard mayoor mayra maysa mayson mayte mazbut mazhar mazie mazlum małgorzata mbalienhle mbaye mckayla
mckenna mckenzie meagan meaghan mecislav mecislava meda medard medardo medea mederic medine medoro medoune
medya meena meenakshi mees megan megane meggie meghan meghnad meghnath mehmet mehtap meik meike meire
meissa mekhi melani melania melanie melanio melany melba melchiade melchior melchiorre melda melek
melenija melezio melichar melih melike meliksah melina melinda melis melisa melisande melissa melissandre
melita melitina melle mellie melodi melodie mels meltem melvin melvina melyna melyssa memduh menaka
menardo mence menelao meneo menka menno mennone menodora meral mercede mercia mercurio meredith merel
merete meric merih merijn merl merle merlin merovee mert mertie merve mervin meryem messalina mestan mesut
meta mete metello metin metod metodej metrofane mette mevlut mex meyra mhambi mia mica micael micaela
micah micha michael michaela michal michala michale michalina michał micheal michel michela michelangelo
michele micheline michelle mick midas mieke miguel mihael mihaela mihai mihail mihailo mihajlo mihaly
mihnea mihriban mija mijat mik mika mikael mikaela mikail mikayla mike mikel mikkel mikki mikko miklos
mikolas mikołaj mikulas mila milada miladin milana milanka milanko milano mildred milena mileta miley
milford milic milica milik milisav milivoj miljan miljana miljenko milka milla mille miller millicent
millie milly milo milojica milomir milon milorad milos miloslav miloslava milota milou milous milovan
milovin milred miluse milutin mima mimma mimo minakshi mindy minerva minervina minervino mink minna minnie
minodora mio mioara miodrag miomir mira mirabela mirac miran miranda miray miraziz mircea mirco mireille
mirek mirela mirella mireya miriam miriama mirja mirjam mirjana mirka mirkelam mirko mirna miro mirocleto
miromil miromila miron mirona miroslav miroslava mirre mirta mirte mirthe mirtil miruna mirza mirziyo misa
misael misaele misbah misko mislav misty mitar mitch mitchel mitchell mithat mitica mitra mitrut mittie
mizgin mlad mladen mlađana mnata mnislav mnislava moa mobolaji moctar modesta modesto modou modupe
mofifoluwa mohamadou mohamed mohammad mohammed mohan mohana mohinder mohini mohir moira moise moises
moisette mojisola mojisoluwa mojmir mojzesz mojzis mollie molly momir momira mona monaldo monalisa monde
monica monika monique monitore monroe monserrat monserrate monte monty moos moradeke morayo morena
morenike moreno morgan morgana morgane moriah moric moris moritz morolake morris morten mortimer morton
mose moses moshe mosinmileoluwa mossie mosunmola motunrayo mouhamadou mouhamed mouhameth mouhammadou
moussa moustapha moxidil moxigul moxina moxinur moxira moyosore mozell mozelle mozes mpho mpilo mpumelelo
msizi mstislav mthunzi muammer muattar muaviye muaz muazzam mubina muesser mufid mufiz muge mugur mugurel
muhammad muhammed muharrem muhsin muhtar muhterem muhtesem muhtor muhyiddin mujdat mujde mujgan mujur
mukadder mukaddes mukerrem mukesh muktedi muktedir muktefi mukul mulya mulyanto mulyono mumpuni mumtaz
munevver muni munif munir murat muren muriel muriela murilo murl murod murphy murray mursinin mursita
murti musa musawenkosi musir muslih mustafa mustafo mustika mustofa musulmon mutahhar mutasım muteber
mutemed mutia muttalib muyassar muyiwa muzaffar muzaffer muzdad muziano mya myah myla mylan mylene myles
mylo myra myriam myrl myrna myron myrthe myrtice myrtie myrtil myrtis myrtle mısra nabi nabila nabin naci
nada nadalina nadege nadezda nadi nadia nadine nadir nadja nadzieja nae naemi nafisa nafiz nagabhushanam
nahid nahil naim naja najam najib najmiddin najwa nakia nalan nalar nalini namazio namık nana nancy nandi
nandor naneta nanna nannie naomi naomie naoufal naoufel napoleon napoleone nara naradi narayan narcis
narcisa narciso narcisse nardi narendra nargiza narimon narin narinder narji narseo narsete nasab nash
nasiba nasim nasir nasriddin nasrullah nastja nat natale natalia natalie natalija natalina natan natanael
nataniel natasa natasha nate nathalie nathan nathanael nathanial nathaniel nathen natka naud naudet naura
naveen navin nawal nawroz nayeli naz nazan nazario nazariusz nazary nazif nazlı nazmi nazrulloh nazzareno
nazzaro nazım nađa ndleleni ndondoloza neal nebojsa necat necati necdet nechifor necib necla necmettin ned
neda nedeljko nedim nedjeljka nedjeljko nedra neele neeltje neha nehemie nehir nehoslav neil neiva nejat
neklan nela nelda nele neli nella nelle nelli nellie nelly nels nelson nelu nemanja nena nenad nene neoma
neopolo neoterio nepomuk nera nerea nereo nergis neri nesa neset nesim neslisah nesrin nestor nestore
nettie neva neven nevena nevenka nevin nevio nevra nevzat newell newroz newton nezamysl nhlakanipho nia
nicarete nicea niceforo nicephore niceto nicezio nichifor nicholas nicholaus nichole nick nicklas nicklaus
nickolas nicla niclas nico nicoara nicodemo nicodim nicola nicolae nicolai nicolaie nicolas nicole
nicoleen nicoleta nicoletta nicolette nicoline nicolo nicu niculina niculita nicusor nicuta nida nidia
niek niels niels-christian niene nienke nigar nigel nigora nihal nihan nihat nika nike nikita nikki nikkie
nikko niklas niklaus niko nikodem nikodema nikol nikola nikolai nikolas nikolasz nikoleta nikolina niksa
nil nila nilam nilde nilgun nils nilufar nimakoah nimas nimit nimrod nina ninfa niniano ninioluwa ninthe
niraj niranjan nirbhay niro nisa nisan nischal nistiman nives niyaga niyazi niyilolawa nizamettin nizom
nizomiddin njegomirka nkanyezi nkosenye nkosingiphile nkosinhle nkosiyabo nnamdi noa noah noam noami noan
nodira noe noel noelia noella noelle noema noemi noemie noemy nofoto noila nokuthula nola nolan nolen
nolwazi nomi nomvula nona nonhlanhla nonjabulo nonkululeko noor noortje nora norah norbert norberta
norberto nore norene norica norina norma norman normand norris norval norwood nosir nosirjon nostriano
noud nour nouri nout novak novan novella novi noviana novita nowi nox nozima nozipho nqobile nrima
nthabiseng ntokozo ntombizodwa nubia nuccia nuda nudem nugraha nukhet numan nuno nunziata nunzio nural
nuran nurbek nuredin nurettin nurgul nuria nuriddin nurlan nursel nurseli nurul nurullah nusa nusrat
nusratulloh nusret nya nyah nyana nyasia nynke nyoman oana oba obanijesu obid obie obioma obrad obren
oceane ocie octav octavia octavian octaviana octavio octaviu oda oddone odell oderico odeta odetta odette
odidone odie odil odile odilia odilon odin odolen odon odorico odunayo ofelia ofelie oger ognjana ognjen
ogooluwa oguz oguzhan ojaswini okan oke okey okiki oksan okta oktavian oktavie oktavius oktay okto ola
oladara oladare oladimeji olaf olaide olajumoke olakunle olamide olanrewaju olansile olaoluwa olasunmbo
olatunbosun olavi olayinka olbram olcay oldrich oldriska ole oleg olen oleta olga olgica olim olimpia
olimpian olimpio olimpiu olinda olindo oliva oliver olivera olivia olivie olivier oliviera oliviero oliviu
oliwia oliwier olle ollie olof ololade olufeyisayo olufunke olufunmi olufunmilayo olumide olumorotimi
olusola olutomiwa oluwafemi oluwagbemiga oluwakemi oluwamumibori oluwamuyiwa oluwasanmi oluwasegun
oluwasemilore oluwaseun oluwaseyi oluwatimilehin oluwatobiloba oluwatofunmi oluwatosin oluwatoyosi
oluwatumise oluwole oluwunmi olympe olympie oma omad oman omana omar omari omawunmi ombline ombretta omer
omero omina omobobola omobolanle omodunni omolabake omolara omolola omosalewa omotara omotayo omotola
omotolani omotoun omowumi ona onder ondina ondrej ondrejka onesta onesto oni onie onofrio onome onorata
onorina onorino onorio onoriode onufry onur oormila opal opalina opaline opan opemipo opeoluwa opeyemi
ophelie opung oqil ora oral oran orazio orchidea oren orenzio oreofe orest oreste orestes orfeo orhan
oriana oriande oriane orie orietta orif orin orio orion orland orlane orlo ornella oronzo orpha orrin
orsino orso orsola orsolina ortansa ortensia ortensio orval orville orvokki orzu osanna osbaldo osborne
oscar oskar oskari osman osmondo osmund ostoja osunleke osvald osvaldo oswald oswaldo ota otabek otakar
otakara otello otha otho otilia otilie otis otmar oto otokar otomar ottaviano ottavio ottilia ottilie
ottis otto ottone otylie oumar oumayra oumou oury ousmane ova ovidio ovidiu ovidius owen oxana oya oybek
oyenike oyga oyindamola oyindasola oyku oynur oysha ozan ozana ozanne ozcan ozden ozella ozer ozge ozgur
ozhan ozkan ozlem ozlen oznur ozod ozoda ozodbek ozren ozy pablo paciano pacifico pacome pacomio padam
padma padmi paige paiman paivi paja pakize palatino palemon palladia palladio palma palmazio palmira
palmiro pam pamela pamfil pammachio panagachie panait panca pancario pancrazio pandu panfilo pangeran
pangestu panji panka pankrac pankracy pansy pantaleo pantaleon pantaleone paola paolo param paramartha
paramita paraschiva pardi pardo parfait paride parla parman parmenio parsival parvati pascal pascale
paskal paskala pasquale pat paterne paterniano pathe patrice patricia patricie patricio patrick patrik
patrizia patrizio patroclo patru patrycja patrycjusz patrycy patryk patsy patti pattie patty paul paula
paule paulette paulica pauliina paulin paulina pauline paulo pauside pava pave pavel pavica pavla pavle
pavlin pavlina pavol paweł payidar payton pearlie pearline pecine pedro peggie peggy pekka pelagia pelagie
peleo pelhrim pelin pelinsu pelle pellegrino pelumi pembe penda penelopa penelope pentti pepe pepijn pepin
pepo pera perceval percival percy peri perica pericle perihan perikles perkasa perla pernilla pero perran
perrine perseo persida pertev peruna perver pervin perzida petar pete petek peter petko petr petra petrana
petre petrica petrija petrisor petronela petronila petronilla petronille petronio petronius petru petruse
petrut petruta petteri petula peyami peyton phil phila philani phileine philemon philibert philine philip
philipp philippe phillip philomene philothee philou phiwokwakhe phoebe phyllis pien piera pierangelo
pierce piergiorgio pierluigi piermarco piero pierre pierre-alain pierre-andre pierrick piersilvio piet
pieter pietro pilar pim pinkie pio piotr pip piper pippa pippo piraye pirjo pirkko pit pius placida
placido platon platone pleun plinio plutarco pola polidoro polifemo polikarp polissena pollione polly
polykarp polyxena pompeo pompilia pompiliu pomponio pontus ponziano ponzio pooja poornima poppy porfirio
porfiriusz porfiry porter porzia porziano postumio poul praba prabawa prabin prabowo prabu prakash prakosa
pramila pran pranata pranawa pranay prasad prasanna prasetya prasetyo prashant prassede prathamesh pratiwi
pravdan pravdomil pravdomila pravomil pravomila pravoslav pravoslava prayag prayitna prayoga prayogo
precious predrag preity prem prema premysl presley priamo pribyslav pribyslava prima primerose primo
princess prisca priscila priscilla priscille prisco priska prita privato priya priyala procopio profira
prokles prokop prokopa prokul proserpina prosper prospera prospero protasio proteo providenci prudence
prudenzia prudenzio prvoslav publio puck puji puk pulcherie puneet pupolo puput purna purnima purushottam
purwa purwadi purwanto pushti pusicio puspa puspita puti putri putu pınar qizilgul qobil qori qosim
quartilla quarto quasimodo qudrat queenie quentin quentine querano quieta quin quincy quinn quinten
quintia quintiliano quintilio quintino quinton quinty quinziano quinzio quirin quirino quiteria rabia
rachael rachel rachela rachele rachelle rachid raci rada radan radana radegast radek radeke raden radenko
radha radhost radika radim radimir radimira radina radisa radislav radislava radit raditya radivoj
radivoje radka radko radmil radmila radmilo radojka radolfo radomil radomila radomir radomira rados
radosav radoslav radoslava radovan radovana radslava radu raducu radul raduz radvan rae raegan raf rafael
rafaela rafał rafet raff raffaele raffaella rafi rafid rafila rageshwari rageswari raharja rahayu raheem
rahel rahim rahime rahman rahmat rahmawati rahmi rahsaan rahsan rahul raide raif raihan raik raimondo
raimund raina rainald rainaldo rainelda rainer rainhard rainold raisa raj rajab rajan rajendra rajina
rajinder rajiv rajko rajmund rajna rajnold rajsa raju rakesh rakita rakıp raleigh ralf ralph raluca rama
ramaa ramata ramatoulaye ramazan ramesh rameshwar ramiro ramiz ramon ramona ramziddin ramziya rana randal
randall randi randolf randolph randy ranek rangga rania raniero ranjan ranjeet ranjit ranko ranolfo ransom
raphael raphaelle rapulane raquel rares rashad rashawn rasheed rasheedah rashid rasifa rasim rasit rasko
rasmus rastislav rastislava rati ratibor ratih ratimir ratmir ratna rauf raul raven ravi ravshan
raxmatulloh ray rayan rayen raymond raymonde raymundo rayona rayxona razvan reagan reanna reba rebeca
rebecca rebeka rebekah rebekka recai recep redmond reece reed reese refah refet refik regan reggie regina
reginald reginaldo regine regis regitze regolo regula reha rehor rehorka reid reilly reina reinhard
reinhold reis rejean rejeanne reka reksa relja relu remi remig remigio remilekun remington remo remondo
remus remzi renas renat renata renate renato renaud rendy rene renee renette rengin renja rens renske
renzo resat resid respati respicio ressie restu resul reta retha retno reto retta reuben reva revi rex rey
reybaud reyes reyhan reymundo reyna reynold reza rezzan rhea rhett rhianna rhiannon rhoda rhonda ria riaan
riana ricardo ricario riccarda riccardo richard richarda richelmo richie rick rickard rickey rickie ricky
ridwan rieke rifat riff rigard rigoberto riitta rija rika rike rikke riley rina rinaldo rini rino ristana
rita ritesh ritva riv rizki rizvon roan robaldo robb robbie robert roberta robertina roberto robi robin
robina robinson robiya robyn rocco roch rochelle rocio rod rodan roderick roderik roderyk rodger rodiano
rodica rodney rodolfo rodoljub rodolphe rodrick rodrigo rodrigue roel rogelio roger rohan rohana rohit roj
rokhaya roko roksana roland rolande rolando rolf rolfo rollin roma romain romaine romana romane romanita
romano romee romeo romero romeu romilda romina romoaldo romola romolo romuald romualdo romul romulus romy
ron ronak ronald ronaldo ronan roni ronja ronke ronnie ronny roos rory rosa rosa-maria rosalee rosalia
rosalie rosalina rosalind rosalinda rosalyn rosamond rosamunda rosan rosana rosanna rosario roscoe roselin
roseline rosella roselyn rosemarie rosendo roser rosetta rosie rosina rosita roslyn rosman rosmunda ross
rossana rossella rossie rostislav rostislava rotimi rovena rowan rowena rowland roxana roxane roxanne
roxelana roxy roy royce roza rozalia rozalie rozalinda rozamunda rozana rozella rozina rozita roziya
rozvita ruben rubiano rubie ruby rubye ruchan rudi rudolf rudolfa rudolfina rudolph rudra rudy ruedi
rufina rufino rufo rufus ruggero ruhsar rui ruken rukhmani rukmin rukneddin rumena rupert ruperto rupinder
ruprecht ruslan rusman russ russel russell rustam rustu rusty ruta ruth ruthe ruthie rutilo ruxanda
ruxandra ruya ruza ruzena ruzica ryan ryann ryder rylan rylee ryleigh ryley ryszard rıdvan rıfat rıfkı
rıza saadat saadi saar saba saban sabar sabato sabazio sabele sabin sabina sabine sabino sabir saboxat
saboxon sabri sabrina sabryna sachin sacid sadan sadar sadberk sadettin sadi sadie sadina sadio sadoqat
sadri sadriddin sadullah sadye sadık saer safa safae saffet saffiro saffo safi safiatou safietou safina
safir safira safiya safo safouan safouane safta safura sagar sahap sahin sahinalp sahra sahsuvar saida
saiful saige saim saka sakari sakir sakti sakura sakıp saladino salamoun salif salih salim salimah
salimata salimatou saliou sallie sally salma salman saloh salome salomea salomena salomey salomon salomone
salomoun salsabila salustio salvador salvatore salvo salwa salwator saly sam samandar samanta samantha
samara samba samed sameer sami samia samiah samih samil samim samina samir samira samiya sammie sammy samo
samona samson samsul samuel samuela samuele samukelisiwe sancho sanda sandeep sander sandor sandra
sandrine sandro sandu sanele sanem sanja sanjay sanjin sanka sanna sanne sanobar sansone sante santiago
santina santino santos santosh sanya sanziana saodat saphira sapiente sara sarada sarah sarai sarala
sarani saraswati sarbello sardor sare sari sarina sarisha sarita sarka sarla sarlota saroja sartika sarvar
sarvin sarvinoz sasa sascha sasha saskia saskie satish saturniano saturnin saturnino satya satyen saul
sauveur sava savanah savanna savas savel saverio saveta savi savin savina savinien savino savion saxida
saxona sayan sayyora scarlett scholastika scholastique schuyler scolastica scot scott scottie scotty
seamus sean seb sebas sebastiaan sebastian sebastiana sebastiano sebastiao sebastien sebestian sebnem
secaeddin secil seckin seckou seconda secondiano secondina secondo seda sedat sedef seden sedrick sedrik
sef sefer seff sefik sefora segilola segolene seher sehlevent sehrazat sekinat sekou selahattin selale
selami selcuk selda selen selena selene selim selin selina selma selmer selvaggia selvi sem sema semenica
semih semiramide semplicio sempronio semra semsi sena senay sener senesio sengul senka senn senna senne
sennur senofonte senol senta sep sepp seppe seppo septi serafettin serafin serafina serafino serap
seraphin serapione serban serbulent serdar seref seren serena serenity serenus serge sergej sergen sergi
sergio sergiu sergiusz serhad serhat serif serin sermet sermin serpil sertac sertap servac servan servidio
serviliano sesto seth settar settimio settimo setya sev seval sevara sevda sever severa severiano severin
severina severine severino severo sevgi sevil sevim sevinc sevket sevki sevtap sevval seweryn sexmus
seyban seyda seydou seye seyfettin seyfi seyfullah seyma seynabou seyyit sfiso shad shahboz shahobiddin
shahriyor shahzod shaina shaka shakila shakira shakti shakuntala shalewa shamsiddin shana shane shanel
shanelle shania shanie shaniya shankar shanna shannon shanny shanon shantanu shanti shany sharda shari
sharmila sharon shashi shashikala shaun shawn shawna shaylee shayna shayne sheela sheila shekoni sheldon
shelia shelley shelly shemar sher sheri sheridan sherly sherman sherri sherry sherwood sheryl sherzod
shilpa shirisha shirley shiv shivakari shobhana shodiyor shola shresth shresthi shreya shreyashi shridevi
shrishti shristi shubha shubhaprada shukrulloh shwet shyann shyanne sibel sibilla sibongile sibusiso sibyl
sibyla sibylle sico sicuro sid siddarth siddhartha siddhi siddhran sidiq sidney sidoine sidon sidonia
sidonie sidonio sidy siebe siem sienna siep sifiso sigebert sigfrid sigfrido sigismond sigismondo sigmund
signe sigrid sigurd sihab sihabeddin siir sijuade sil silan silas silja silje silke silvan silvana silvano
silvere silverio silvester silvestr silvestro silvia silvian silviana silvie silvija silvio silviu silvius
sim sima simao simen simeon simeona simeone simge simi similoluwa simina simion simisola simo simon simona
simone simonetta simonida sina sinan sinasi sindisiwe sindre sinem sinenhlanhla sinesio sinfronio sinikka
sinisa sinja sinkler sintia sipan siphephelo siphiwe sipho sire sireno siria siriano siricio sirin sirineu
sirio siro sirojiddin siska sisto sitara sithembiso siti siv sixt sixte sixtine sixtus siyanda sizakele
sizani sjoerd sjors skarlet skarleta skipped skye skyla skylar slamet slava slavek slaven slavena slaviboj
slavibor slavica slavka slavko slavoboj slavoj slavoljub slavomil slavomila slavomir slavomira slađana
slobodan slobodanka sloka smaranda smeralda smil smiljana smilla smita smriti sname snezana snjezana soave
sobeslav sobeslava sobit soccorso socrate soda sodiq sofia sofie sofija sofronia sofronie sohib sokhna
sokrat solange soledad soleh soline solocone solomon solon solveig solveiga som soma somnath somu sona
sondre songul sonia sonja sonke sonny sonya soof sophia sophie soraia sorana soraya soren sorin sorina
sostene sosteneo sostrato soter sotira souleymane sowande spano spartaco spencer speranta speranza
speranzio spirydion spytihnev srboljub srecko sredoje srna stacey stacy stan stana stanca stancu stanimir
stanislao stanislas stanislav stanislava stanisław stanko stanley stanton stasa stasta staza steen stef
stefan stefana stefania stefanie stefano steffen stela stelian steliana stella steluta sten stepan stepana
stepanka stephaans stephan stephane stephania stephanie stephany stephen stephon ster sterling sterre
stevan steve steven stevie stewart stig stijn stiliano stina stine stipan stipe stiriaco stjepan stojan
stojanka stojmir strahinja stribor stuart suat subash subhash subhashini subhasini subhi subodh subomi
sucheta suci sude sudeva sudi sue-marie suelen suheyl suhrob sujata sukanya sukru sulaymon sule suleyman
sulton suma suman sumayyah sumeet sumitra sunay suncica sune sunita sunniva suraj surano suresh sururi
surya suryakant suryakanta suryakantam susan susana susanna susanne sushant susheel sushil sushma susie
suus suyuna suzan suzana suzanne suze suzon svatava svatoboj svatobor svatomir svatopluk svatoslav
svatoslava svea svebor sven svend svenja sverre svetislav svetla svetlana svetluse svetolik svetomir
svetozar sveva sviturno swami swapnil swara swarnalata swassane sweta syahrini sybilla syble sydnee sydni
sydnie sylva sylvain sylvan sylvester sylvestre sylvia sylviane sylvie sylwester sylwia synne szabolcs
szczepan szofi szofia szonja szymon søren sıdkı sıla sırrı tabea tabita tabitha tabris taceddin tacjana
tad taddeo tade tadeas tadeo tadija taha tahir tahlia tahsin taib taide taiwo talat talay talea talha
talia talip talita talon tamara tamas tamer tami tamia tamina tamino tammaro tammo tammy tana tancrede
tancredi taner tanguy tania tanirika tanja tanju tankred tanner tantri tanushree tanushri tanya tanyeli
tapan tapani tapio tara taras tarcisio tari tarik tarja tarkan tarquinia tarsilla tarso tarun taryn tarık
tasa tasdik tasha taskın tasnim taswir tatana tate tatiana tatjana tatum tatyana taufan taufik taurean
taurin tavares taya tayfun tayler taylor tayyar taziana taziano tazio teagan tecla ted teddy tedi teea
teguh teije tej teja tejas tejumola tekin tekinalp tekla telchide telemaco telica tellervo telly temel
temidayo temistocle temitope teo teobald teobaldo teodata teodolinda teodor teodora teodorik teodoro
teodosia teodosio teodoto teodoz teodozie teofan teofil teofila teogene teohari teoman teona terenc
terence terencius terencjusz terenzio teresa tereza terezia terezie teri terrance terrell terrence terri
terrill terry tertuliano terzo tesauro tesifonte tess tessa tessie teudosia teun teunis tevfik tevhid
tevin tezcan tezel tezer thabisa thad thaddeus thadie thais thalea thalia thamsanqa thando thea thelma
themba theo theobald theodor theodora theodore theodorik theodose theodosie theofan theofil theofila
theophile theophraste theresa therese theresia theron theunis theuns thiago thibault thibert thierno
thierry thies thije thijmen thijn thijs thilo thirza thobeka thom thomas thora thorben thore thorge
thulani thulisile thurman tia tiago tiana tianna tiara tibaldo tibbe tiber tiberia tiberio tiberiu
tiberius tibor tiburcius tiburzio tichomil tichomir tichon ticone tidiane tieme tierra tihomir tiina tija
tijana tijmen tijn tijs tillman tillmann tim timbul timea timm timmothy timmy timo timoleon timon timotei
timotej timoteo timoteus timothee timothy timur tina tinca tincuta tine tino tiphaine tira tiril tirone
tirta tirtayasa tirza titi titien titilayo titilope titin tito titus tizian tiziana tiziano tizio tjark
tobia tobias tobiasz tobiloba tobin toby tod todd todor tohir toke toki tokunbo tolga tolomeo tolulope
tolunay toluwalope toluwani toluwanimi tom toma tomas tomasa tomaska tomasz tomi tomiloba tomislav
tomislava tomke tommaso tommie tommy tomo tomori tonci toncica toney toni tonija tonka tonko tonnin tony
tonya toon tope tor torben torbjorn tore torey torkvat torquato torrance torrey torsten tosca tosco toska
toussaint toyip tracey traci tracy traian trajan tranquillo trasea travis travon tre tremaine tremayne
trent trenton tressa tressie treva trever trevion trevor trey tricia trilochan trilochana trilok
trilokanath trilokesh triloki trine trisha tristan tristano tristian tristin triston troels troy trpimir
trpko trudie trycia trystan tsabita tuana tudor tudora tudorita tudosia tufan tugay tugba tugiman tugrul
tugtekin tuhfe tulay tulin tullia tulliano tullio tumer tunahan tunay tunc tuncer tuomas turan turgay
turgut turi turibio turkan turkay turker turkes turna turold tushar tussio tutku tuula tuulikki tuur tuva
tvrtko twan twila tycho tygo tyler tymon tymoteusz tyra tyree tyreek tyrel tyrell tyrese tyrique tyron
tyrone tyshawn tyson tınas ubaldo ubaydulloh ubertino uberto uchita uchqun uda udai udit udo ueli uffe
ufuk ugo ugolina ugolino uguccione ugur uhra ujjawal ujjwal ukbe ulberto ulderico ulf ulfa ulfet ulfo
ulgen uli ulices ulises ulisse uliva ulker ulku ulla ulpiano ulrich ulrico ulrik ulrika ulstano ultimo
ulus uluthando ulva ulvi ulviye ulwazi ulya ulysse uma umang umar umay umaya umberto umi umid umida
umidulloh umile umit ummiye umran umur umuralp umut unal unggul unjani unna unsel unseli upendra upik
upton uqbaloy uranio urbain urbano urdino urfon uriah uriel uriele urmila urs ursicio ursino ursmaro
ursula ursule usame usha usman usmon usyi utama utku uttam uve uygu uzayr uzbegim uzeyir uzodimma vaclav
vaclava vada vadim vafo vagn vaha vahdet vahid vahide vaidehi vaijayanthi vaijayanti vaishnavi vaishno
vaishvi vala valburga valdemar valdemara valente valentijn valentim valentin valentina valentine valentino
valentyn valentyna valer valera valere valeria valerian valeriana valeriano valerico valerie valerija
valerio valeriu valery valfredo valfrido vali vallie valtena valter valtr valtteri vanda vanesa vanessa
vania vanja vanna vanya varalakshmi varo varvara vasanti vasco vasil vasile vasilica vasilisa vasko
vasliddin vasudev vasudeva vasudha vasundhara vatroslav vaughn vavrinec vecdi veda vedang vedanga vedanshi
vedasto vedat vedran vedrana veduna veerle vefa vefik vega vehbi veikko veit vela velana velaphi velda
veleslav veleslava veli velibor velimir velimira velina velio velislav velislava vella velma velva vena
venance venanzio vencel venceslao venceslas venceslav venceslava vendel vendelin vendelina vendula
vendulka venek venera veneranda venerando venere venerio veniamin venka venuse venusta venustiano venusto
verano verda verdiana verdie vere verecondo verena verenzio vergie veriana verica veridiana verla verlie
vern verna verner vernice vernie vero veronica veronika veronique veroslav veroslava verulo veselinka
vesile veslava vesna vespasiano vesper vesta veta veysel veysi vezio vianney vibeke vic vicdan vicenta
vicente vicentia vicentiu vicki vickie vicky victoire victor victorien victorin vidak vidal vidhur vidhya
vidiano vidone vidor vidur vidya viera vieroslava vieve viggo vigile vigo vijay vijeko vik viktor viktoria
viktorie viktorin vildan vilde vilem vilema vilemina vilfredo vilhelm viliam viliana vilibald viliberto
ville villy vilma vilmar vilmos vimal vimala viman vin vinay vince vincenc vincencie vincent vincentiu
vincenza vincenzo vinciane vindonio vinebaldo vinfrido vinicio vinka vinnie vino vinsen vinz viola
violante violet violeta violette viorel viorela viorica virag virgie virgil virgilio virginie virginio
virman virone visarion viscardo vishnu vishwamitra visnja vissia vit vita vitale vitalico vitazoslav
vitezslav vitezslava vito vitold vitor vitoria vitoslav vittore vittoria vittoriano vittorio vitus viva
vivaldo vive vivi vivian viviana viviane vivianne viviano vivien vivienne vjekoslav vjenceslav vlad vladan
vladana vladek vladena vladimir vladimira vladimiro vladislav vladislava vladivoj vlado vlaicu vlasta
vlastimil vlastimila vlastimir vlastimira vlastislav vlastislava vlatka vlatko vlk vodingo voichita voicu
vojen vojin vojislava vojmil vojmir vojmira vojslav vojslava vojtech vojteska vok volfango volfgang volkan
vorsila vosil vratislav vratislava vratko vreni vrinda vrund vseboj vsebor vserad vseslav vsevolod vujadin
vujica vuk vukan vukasin vukica vukota vulmaro vulpiano vuslat vusumuzi vyas wacław wade wadi wahyu waino
wakiman waldo wale walenty walentyn walentyna waleran waleria walerian walery walgierz wallace walter
walton waluyo waly wanda wandrille wanesa wani waqila ward wardaya wardi warji warley warren warsa warsita
warta wasis watson wava wawan wawrzyniec waylon wayne webster welat weldon wende wendell wendy werner
weronika wes wesley wessel westley whitney wiara wibke widya wiebke wies wiktor wiktoria wilber wilbert
wilbur wilburn wiley wilford wilfred wilfredo wilfrid wilfryd wilhelm wilhelmina wilhelmine willa willard
willem willi william willie willis willow willy wilma wilmer wilton wincenty winda winfield winifred
winnifred winona wira wirda wirginia wisnu witalis wolfgang wout wouter wulan wulandari wuraola wyatt
wyman władysław włodzimierz xalima xanana xander xatun xaver xaverie xaverius xavi xavier xaviere xebat
xem xenia xenie xenophon xezal ximena xochitl xzavier yaa yacine yadira yagmur yago yagız yahya yahyo yair
yakubu yalcın yalgın yaman yamileth yance yango yani yannic yannick yannik yannis yaprak yara yarah yaren
yaretzi yasar yasemin yasin yasmeen yasmin yasmine yassin yassine yassir yavuz yaw yaya yazmin yejide
yekta yelda yeliz yener yenthe yesenia yesim yessenia yessi yetkin yetunde yewande yfke yibanathi yigit
yinthe ylvi ylvie yoann yogendra yogesh yoginder yolanda yolande yonca yono yoqub yorbek yoro yorqin yosef
yoshiko yosun younes youp yousef youssef youssou youssouph youssoupha yozida yoznur ysaline yseult yuce
yucel yuksel yulia yuliana yumni yuna yuni yunita yunus yuri yusiv yusuf yven yves yvette yvonne yıldırım
yıldız yılmaz zabedeo zabina zabir zaboj zac zaccaria zaccheo zachar zachariah zacharias zachariasz
zacharie zachary zache zachery zack zackary zackery zaenab zafar zafer zafir zaharia zahide zahit zahra
zaida zain zainab zaira zakaria zakary zakelina zaki zakir zalan zalindra zama zamfir zamfira zamir zamira
zana zander zane zanele zaneta zanita zanobi zara zaraza zaria zarije zarina zarko zavida zavis zayd zayn
zayniddin zbislav zbyhnev zbyhneva zbynek zbynka zbysek zbyska zbyslav zbyslava zdan zdana zdena zdenek
zdenka zdenko zderad zdeslav zdeslava zdik zdirad zdislav zdislava zdravko zechariah zef zefiro zehra
zejnep zekai zekeriyya zekiye zelaya zelda zelibor zeliha zelimir zelimira zelinda zelislav zelislava
zeljka zeljko zella zelma zelmir zelmira zena zenaide zenebio zeno zenobia zenobie zenobio zenon zenone
zenovia zente zenzele zephirin zerdest zerrin zerya zeteny zetico zetta zev zeyd zeyneb zeynel zeynep
zigmund zihni zikmund zilan zilola zin zina zinaida zion zita zithulele zitomir zitomira zitoslav
zitoslava ziva zivan zivana ziver ziya ziyad ziyanda ziyo zizi zlata zlatan zlatica zlatka zlatko zlatomir
zlatomira zlatuse zobuhle zoe zoeva zoey zofia zofie zohid zohir zoie zoila zoilo zoja zokir zola zoltan
zora zoran zorana zorka zoroslav zoroslava zosim zosima zosimo zoyir zrinislav zrinko zselyke zsofia zsolt
zsombor zubayr zubeyde zubeyr zuhal zula zulaikha zulal zuleyha zulfa zulfikar zumrut zuxra zuzana zuzanna
zvezdana zvonimir zvonimira zvonko zygmunt đina đorđe đura đurađ đurda đurica łazarz łucja łukasz
`;

const isGap = (at: number) => NAMES[at] === ' ' || NAMES[at] === '\n';

/**
 * Is a folded word a given name ("ivanka")? The list is in the order of its UTF-16 units and searched as it lies: a set of
 * its words would have to be made at each start of the worker.
 */
function isGivenName(word: string): boolean {
  let low = 0;
  let high = NAMES.length;
  while (low < high) {
    let start = (low + high) >>> 1;
    let end = start;
    while (start > low && !isGap(start - 1)) start--;
    while (end < high && !isGap(end)) end++;
    const name = NAMES.slice(start, end);
    if (name === word) return name !== '';
    if (name < word) low = end + 1;
    else high = start;
  }
  return false;
}

export const givenNames = { has: isGivenName };
