/**
 * Countries and how texts name them: code of ISO 3166 (lower case, as in addresses); names and words for their people;
 * after the bar seats of their governments and other well-known towns. `_` is a space. Cities that share their name
 * with common words or with many other towns are left out.
 */
const COUNTRIES = `
ae Emirates UAE Emirati|Dubai
af Afghanistan Afghan Afghans|Kabul Kandahar
al Albania Albanian Albanians|Tirana
am Armenia Armenian Armenians|Yerevan
ao Angola Angolan Angolans|Luanda
ar Argentina Argentine Argentines Argentinian Argentinien|Buenos_Aires
at Austria Austrian Austrians Österreich|Vienna Wien
au Australia Australian Australians|Canberra Sydney Melbourne Queensland Adelaide Brisbane
az Azerbaijan Azerbaijani Azeri|Baku
ba Bosnia Bosnian Bosnians|Sarajevo
bd Bangladesh Bangladeshi Bangladeshis|Dhaka
be Belgium Belgian Belgians Belgien Belgique|Brussels Antwerp
bg Bulgaria Bulgarian Bulgarians Bulgarien|Sofia
bi Burundi Burundian|Bujumbura
bo Bolivia Bolivian Bolivians|La_Paz
br Brazil Brazilian Brazilians Brasilien Brasil|Brasília Brasilia São_Paulo Sao_Paulo
bw Botswana|Gaborone
by Belarus Belarusian Belarusians|Minsk
ca Canada Canadian Canadians Kanada|Ottawa Ontario Quebec Toronto Alberta Saskatchewan Manitoba Vancouver Montreal
cd Congo Congolese DRC|Kinshasa Goma
ch Switzerland Swiss Schweiz|Zurich Zürich
ci Ivory_Coast Ivorian|Abidjan
cl Chile Chilean Chileans|Valparaíso
cm Cameroon Cameroonian|Yaoundé Yaounde Douala
cn China Chinese|Beijing Shanghai
co Colombia Colombian Colombians Kolumbien|Bogotá Bogota Medellín
cr Costa_Rica Costa_Rican|
cu Cuba Cuban Cubans Kuba|Havana
cy Cyprus Cypriot Cypriots|Nicosia
cz Czech Czechs Czechia Czechoslovakia|Prague Brno
de Germany German Germans Deutschland Bundestag Bundesrat|Berlin Munich Hamburg Frankfurt
dk Denmark Danish Danes|Copenhagen
do Dominican_Republic Dominican|Santo_Domingo
dz Algeria Algerian Algerians|Algiers
ec Ecuador Ecuadorian Ecuadorean|Quito Guayaquil
ee Estonia Estonian Estonians|Tallinn
eg Egypt Egyptian Egyptians Ägypten|Cairo
es Spain Spanish Spaniards Spanien España|Madrid Barcelona Seville Catalonia
et Ethiopia Ethiopian Ethiopians|Addis_Ababa Tigray
fi Finland Finnish Finns|Helsinki
fj Fiji Fijian|Suva
fr France French Frankreich|Paris Lyon Marseille
gb Britain British UK United_Kingdom England English Scotland Scottish Wales Welsh Westminster Großbritannien|London Manchester Birmingham Liverpool Edinburgh Glasgow Leeds Oxford Belfast Cardiff
ge Tbilisi|
gh Ghana Ghanaian Ghanaians|Accra
gm Gambia Gambian Gambians|Banjul
gr Greece Greek Greeks Griechenland|Athens
gt Guatemala Guatemalan Guatemalans|
gy Guyana Guyanese|
hk Hong_Kong|
hn Honduras Honduran Hondurans|Tegucigalpa
hr Croatia Croatian Croatians|Zagreb
ht Haiti Haitian Haitians|Port-au-Prince
hu Hungary Hungarian Hungarians Ungarn Fidesz|Budapest
id Indonesia Indonesian Indonesians|Jakarta Bali
ie Ireland Irish Dáil Seanad|Dublin Galway
il Israel Israeli Israelis Israels Knesset Likud Israël|Jerusalem Tel_Aviv Haifa
in India Indian Indians Indien|New_Delhi Delhi Mumbai Lok_Sabha
iq Iraq Iraqi Iraqis Irak|Baghdad Basra Mosul
ir Iran Iranian Iranians|Tehran
is Iceland Icelandic|Reykjavik
it Italy Italian Italians Italien Italia|Rome Milan Naples
jm Jamaica Jamaican Jamaicans|Kingston
jo Jordanian Jordanians|Amman
jp Japan Japanese|Tokyo Osaka Kyoto Okinawa
ke Kenya Kenyan Kenyans|Nairobi Mombasa
kg Kyrgyzstan Kyrgyz|Bishkek
kh Cambodia Cambodian Cambodians|Phnom_Penh
kp North_Korea North_Korean|Pyongyang
kr South_Korea South_Korean Korea Korean Koreans|Seoul Busan
kw Kuwait Kuwaiti|
kz Kazakhstan Kazakh|Astana Almaty
lb Lebanon Lebanese Libanon Liban|Beirut
lk Sri_Lanka Sri_Lankan|Colombo
lr Liberia Liberian Liberians|Monrovia
ls Lesotho Basotho|Maseru
lt Lithuania Lithuanian|Vilnius
lv Latvia Latvian|Riga
ly Libya Libyan Libyans|Tripoli Benghazi
ma Morocco Moroccan Moroccans|Rabat Casablanca Marrakesh
md Moldova Moldovan|Chisinau
mg Madagascar Malagasy|Antananarivo
mk Macedonia Macedonian|Skopje
ml Mali Malian Malians|Bamako
mm Myanmar Burma Burmese|Yangon Naypyidaw
mn Mongolia Mongolian|Ulaanbaatar
mr Mauritania Mauritanian|Nouakchott
mt Malta Maltese|Valletta
mw Malawi Malawian|Lilongwe
mx Mexico Mexican Mexicans Mexiko México|Mexico_City Tijuana
my Malaysia Malaysian Malaysians|Kuala_Lumpur
mz Mozambique Mozambican|Maputo
na Namibia Namibian|Windhoek
ne Nigerien|Niamey
ng Nigeria Nigerian Nigerians|Abuja Lagos Kano
ni Nicaragua Nicaraguan|Managua
nl Netherlands Dutch Niederlande|Amsterdam Rotterdam
no Norway Norwegian Norwegians|Oslo
np Nepal Nepali Nepalese|Kathmandu
nz New_Zealand|Wellington Auckland
pa Panama Panamanian|
pe Peru Peruvian Peruvians|
ph Philippines Philippine Filipino Filipinos|Manila Mindanao Luzon
pk Pakistan Pakistani Pakistanis|Islamabad Karachi Lahore
pl Poland Polish Poles Sejm|Warsaw Kraków
ps Palestine Palestinian Palestinians Gaza Gazans|Ramallah Rafah Khan_Younis
pt Portugal Portuguese|Lisbon
py Paraguay Paraguayan|Asunción
qa Qatar Qatari|Doha
ro Romania Romanian Romanians|Bucharest
rs Serbia Serbian Serbs|Belgrade
ru Russia Russian Russians Kremlin Duma Soviet|Moscow
rw Rwanda Rwandan|Kigali
sa Saudi Saudis Saudi_Arabia|Riyadh
sd Sudan Sudanese RSF|Khartoum Darfur
se Sweden Swedish Swedes Riksdag|Stockholm
sg Singapore Singaporean|
si Slovenia Slovenian|Ljubljana
sk Slovakia Slovak|Bratislava
sl Sierra_Leone|Freetown
sn Senegal Senegalese|Dakar
so Somalia Somali Somalis|Mogadishu
ss South_Sudan South_Sudanese|Juba
sv El_Salvador Salvadoran|
sy Syria Syrian Syrians|Damascus Aleppo
th Thailand Thai Thais|Bangkok
tn Tunisia Tunisian Tunisians|
tr Turkey Turkish Turks Türkei|Ankara Istanbul
tt Trinidad Tobago Trinidadian|
tw Taiwan Taiwanese|Taipei
tz Tanzania Tanzanian|Dodoma
ua Ukraine Ukrainian Ukrainians|Kyiv Kiev Kharkiv Odesa
ug Uganda Ugandan Ugandans|Kampala
us America American Americans US USA United_States U.S. Amerika amerikanische Congress Capitol|Washington Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Minneapolis Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York Manhattan Chicago Boston Philadelphia North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming
uy Uruguay Uruguayan|Montevideo
uz Uzbekistan Uzbek|Tashkent
ve Venezuela Venezuelan Venezuelans|Caracas
vn Vietnam Vietnamese|Hanoi
xk Kosovo Kosovar|Pristina
ye Yemen Yemeni Yemenis|Sanaa
za South_Africa South_African South_Africans|Pretoria Johannesburg Cape_Town
zm Zambia Zambian|Lusaka
zw Zimbabwe Zimbabwean|Harare
`;

/** A country by one of its names. `town`: by a town of it. */
export interface Country {
  code: string;
  town: boolean;
}

const spaced = (names: string | undefined) =>
  (names ?? '')
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => name.replaceAll('_', ' '));

function readCountries(): Map<string, Country> {
  const byName = new Map<string, Country>();
  for (const line of COUNTRIES.trim().split('\n')) {
    const code = line.slice(0, 2);
    const [names, towns] = line.slice(3).split('|');
    for (const name of spaced(names)) byName.set(name, { code, town: false });
    for (const name of spaced(towns)) byName.set(name, { code, town: true });
  }
  return byName;
}

/** Every country by each of its names, as texts write them. */
export const countryByName: ReadonlyMap<string, Country> = readCountries();

/** Endings of addresses that say nothing of a country, as they are sold to everybody. */
const SOLD = new Set('ai am co fm gg im io is la ly me so to tv us ws'.split(' '));
const codes: ReadonlySet<string> = new Set([...countryByName.values()].map(({ code }) => code));

/** The country that a host name ends with ("newsday.co.tt"), or null. */
export function countryOfHost(host: string | undefined): string | null {
  const ending = (host ?? '').split('.').at(-1) ?? '';
  const code = ending === 'uk' ? 'gb' : ending;
  return codes.has(code) && !SOLD.has(code) ? code : null;
}
