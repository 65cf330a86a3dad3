/** Names that everyone knows and words that tell what kind of name stands beside them. Written for the reader that has no model. */
import type { EntityLabel } from './mention.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.split('|').map(name => name.trim()));

/** A set of single words. */
export const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const COUNTRIES = list(
	`Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czechia|Czech Republic|Denmark|Djibouti|Dominica|Dominican Republic|East Timor|Ecuador|Egypt|El Salvador|England|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Northern Ireland|Norway|Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Samoa|San Marino|Saudi Arabia|Scotland|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|Turkmenistan|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|United States of America|Uruguay|Uzbekistan|Vanuatu|Vatican|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe|US|U.S.|USA|U.S.A.|UK|U.K.|UAE|Britain|Great Britain|Soviet Union|Yugoslavia`,
);

const OTHER_PLACES = list(
	`Africa|Asia|Europe|America|Antarctica|Middle East|Balkans|Caribbean|Kurdistan|Gaza|West Bank|Crimea|Siberia|Kashmir|Punjab|Bavaria|Catalonia|Tuscany|Sicily|Brittany|Normandy|Donbas|Darfur|Sinai|Gulf|Mediterranean|Atlantic|Pacific|Arctic|Baltic|Amsterdam|Ankara|Athens|Baghdad|Bangkok|Barcelona|Basra|Beijing|Beirut|Belgrade|Berlin|Bern|Bogota|Boston|Brasilia|Bratislava|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Cape Town|Caracas|Chicago|Copenhagen|Dallas|Damascus|Delhi|Dhaka|Doha|Dubai|Dublin|Duhok|Edinburgh|Erbil|Frankfurt|Geneva|Hamburg|Hanoi|Harare|Havana|Helsinki|Hong Kong|Houston|Islamabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Kampala|Karachi|Kathmandu|Khartoum|Kiev|Kirkuk|Kyiv|Lagos|Lahore|Lima|Lisbon|Liverpool|London|Los Angeles|Madrid|Manchester|Manila|Marseille|Mecca|Melbourne|Mexico City|Miami|Milan|Minsk|Mogadishu|Montreal|Moscow|Mosul|Mumbai|Munich|Nairobi|Naples|New Delhi|New York|New York City|Nicosia|Oslo|Ottawa|Paris|Philadelphia|Prague|Pretoria|Pyongyang|Quito|Ramallah|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|San Francisco|Santiago|Sao Paulo|Sarajevo|Seattle|Seoul|Shanghai|Sofia|St. Petersburg|Stockholm|Sulaimani|Sydney|Tallinn|Tashkent|Tbilisi|Tehran|Tel Aviv|Tokyo|Toronto|Tripoli|Tunis|Vancouver|Venice|Vienna|Vilnius|Warsaw|Washington|Washington, D.C.|Wellington|Yerevan|Zagreb|Zurich|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Hawaii|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming|Ontario|Quebec|Queensland`,
);

export const PLACES: ReadonlySet<string> = new Set([...COUNTRIES, ...OTHER_PLACES]);

/** Places beyond `PLACES`, which the model was trained with. */
export const MORE_PLACES = list(
	`Cabo Verde|Capitol Hill|Central African Republic|Deir al-Balah|Democratic Republic of Congo|Democratic Republic of the Congo|DR Congo|Equatorial Guinea|Khan Younis|Khan Yunis|Marshall Islands|The Hague|Cote d'Ivoire|Cote d’Ivoire|Côte d'Ivoire|Côte d’Ivoire|Downing Street|Gaza Strip|Golan Heights|Gulf of Mexico|Horn of Africa|Nagorno-Karabakh|Persian Gulf|Red Sea|Silicon Valley|South China Sea|Strait of Hormuz|sub-Saharan Africa|Sub-Saharan Africa|Suez Canal|Timor-Leste|Türkiye|Wall Street`,
);

/** States and provinces as American agencies cut them short, their last period left out. */
export const CUT_STATES = list(
	'Ala|Alta|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Man|Mass|Md|Mich|Minn|Miss|Mo|Mont|N.C|N.D|N.H|N.J|N.M|N.Y|Neb|Nev|Okla|Ont|Ore|Pa|Que|R.I|S.C|S.D|Sask|Tenn|Tex|Va|Vt|W.Va|Wash|Wis|Wyo',
);

/** Countries by other names, and those that are parts of others, as they take the field. */
const NATIONS = list(
	'Korea|Hong Kong|Holland|West Indies|Macau|Guam|Faroe Islands|Bermuda|Puerto Rico|Greenland|Gibraltar|Curacao|Aruba|New Caledonia|Tahiti|American Samoa|Chinese Taipei|Swaziland|Burma|Macedonia|Zaire|Czechoslovakia|Curaçao|Equatorial Guinea|Central African Republic|Isle of Man|Jersey|Guernsey|Cayman Islands|Virgin Islands|St. Lucia|St Lucia|Ivory Coast|Republic of Ireland|East Germany|West Germany|Russian Federation|DR Congo|Bosnia-Herzegovina',
);
const nations = new Set([...COUNTRIES, ...NATIONS].map(name => name.toUpperCase()));

/** Whether a name is a country's, in capitals or not. */
export const isCountry = (name: string): boolean => nations.has(name.toUpperCase());

/** Peoples, languages, creeds: labelled misc. */
export const DEMONYMS = list(
	`Afghan|African|Albanian|Algerian|American|Angolan|Arab|Arabic|Argentine|Argentinian|Armenian|Asian|Australian|Austrian|Azerbaijani|Bahraini|Bangladeshi|Basque|Belarusian|Belgian|Bolivian|Bosnian|Brazilian|British|Bulgarian|Burmese|Cambodian|Cameroonian|Canadian|Catalan|Chechen|Chilean|Chinese|Colombian|Congolese|Croatian|Cuban|Cypriot|Czech|Danish|Dutch|Ecuadorian|Egyptian|English|Eritrean|Estonian|Ethiopian|European|Filipino|Finnish|French|Georgian|German|Ghanaian|Greek|Guatemalan|Haitian|Honduran|Hungarian|Icelandic|Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Jamaican|Japanese|Jordanian|Kazakh|Kenyan|Korean|Kosovar|Kurdish|Kuwaiti|Kyrgyz|Laotian|Latin|Latvian|Lebanese|Liberian|Libyan|Lithuanian|Macedonian|Malaysian|Malian|Maltese|Mexican|Moldovan|Mongolian|Moroccan|Mozambican|Namibian|Nepalese|Nicaraguan|Nigerian|Norwegian|Omani|Pakistani|Palestinian|Panamanian|Persian|Peruvian|Polish|Portuguese|Qatari|Romanian|Roman|Russian|Rwandan|Saudi|Scottish|Senegalese|Serbian|Singaporean|Slovak|Slovenian|Somali|Soviet|Spanish|Sudanese|Swedish|Swiss|Syrian|Taiwanese|Tajik|Tanzanian|Thai|Tibetan|Tunisian|Turkish|Turkmen|Ugandan|Ukrainian|Uighur|Uzbek|Venezuelan|Vietnamese|Welsh|Western|Yazidi|Yemeni|Zambian|Zimbabwean|Christian|Muslim|Islamic|Islamist|Jewish|Catholic|Protestant|Orthodox|Buddhist|Hindu|Sikh|Sunni|Shia|Shiite|Republican|Democratic|Democrat|Central African|Central American|Central Asian|East African|East Asian|Eastern European|Latin American|Middle Eastern|North African|North American|South American|South Asian|Southeast Asian|Southern African|West African|Western European|Anglican|Bahamian|Barbadian|Beninese|Bhutanese|Botswanan|Burundian|Chadian|Costa Rican|Dominican|Djiboutian|Emirati|Fijian|Gabonese|Gambian|Guinean|Guyanese|Ivorian|Lao|Luxembourgish|Malagasy|Malawian|Maldivian|Mauritanian|Mauritian|Maya|Maori|Montenegrin|Nauruan|Nepali|Nigerien|Papuan|Paraguayan|Puerto Rican|Rohingya|Salvadoran|Samoan|Serb|Surinamese|Tamil|Togolese|Tongan|Trinidadian|Uruguayan|Uyghur|Zulu|Aboriginal|Inuit|Berber|Bedouin|Hispanic|Slavic|Nordic|Scandinavian|Balkan|Andean|Caribbean|Mediterranean|Evangelical|Lutheran|Methodist|Mormon|Jesuit|Alawite|Druze|Salafi|Wahhabi|Houthi|Zionist|Nazi|Communist|Marxist|Maoist|North Korean|South Korean|South African|Saudi Arabian|Sri Lankan|New Zealander|Kurd|Turk|Scot|Jew|Briton|Spaniard|Swede|Dane|Pole|Finn|Serb|Croat`,
);

/** Those of `DEMONYMS`, which the model was trained with, and more. */
export const PEOPLES: ReadonlySet<string> = new Set([
	...DEMONYMS,
	...list(
		`Abkhaz|Abkhazian|Afrikaans|Akan|Ashanti|Dinka|Fulani|Luhya|Luo|Lakota|Mapuche|Māori|Navajo|Ndebele|Nuer|Sámi|Shona|Tigrinya|Tswana|Amharic|Aymara|Cantonese|Dari|Esperanto|Farsi|Gaelic|Guarani|Hausa|Hebrew|Hindi|Malay|Mandarin|Nahuatl|Pashto|Quechua|Sanskrit|Sinhala|Sinhalese|Swahili|Tagalog|Urdu|Wolof|Yiddish|African American|Afrikaner|Ahmadi|Amhara|Amish|Andalusian|Asian American|Baloch|Bavarian|Bengali|Boer|Breton|Bolshevik|Byzantine|Californian|Cherokee|Copt|Coptic|Corsican|Cossack|Czechoslovak|Dagestani|East German|Flemish|Frenchman|Galician|Gujarati|Hasidic|Hazara|Hindustani|Hutu|Igbo|Ingush|Ismaili|Kalenjin|Kashmiri|Kikuyu|Kosovan|Leninist|Londoner|Maasai|Maronite|Moslem|Native American|New Yorker|Oromo|Ossetian|Ottoman|Parisian|Pashtun|Pentecostal|Peronist|Philippine|Presbyterian|Punjabi|Rhodesian|Sandinista|Sephardic|Shi'a|Shi'ite|Shi’a|Shi’ite|Sicilian|Sindhi|Stalinist|Taoist|Tatar|Texan|Thatcherite|Tigrayan|Timorese|Tory|Trotskyist|Tutsi|ultra-Orthodox|ultra - Orthodox|Walloon|West German|Xhosa|Yoruba|Yugoslav|Zairean|Zoroastrian`,
	),
]);

export const ORGANISATIONS = list(
	`UN|U.N.|EU|E.U.|NATO|WHO|IMF|ILO|IAEA|UNESCO|UNICEF|UNHCR|OPEC|OSCE|ASEAN|ECOWAS|FIFA|UEFA|NBA|NFL|IOC|FBI|CIA|NSA|IRS|FDA|EPA|NASA|BBC|CNN|AFP|AP|NPR|ABC|CBS|NBC|IBM|BMW|GM|HP|ISIS|ISIL|IS|PKK|KRG|KDP|PUK|Hamas|Hezbollah|Hizbullah|Taliban|Fatah|al-Qaeda|al-Qaida|Al-Qaeda|Boko Haram|al-Shabaab|European Union|United Nations|European Commission|European Parliament|European Central Bank|World Bank|World Health Organization|International Monetary Fund|Red Cross|Red Crescent|African Union|Arab League|Security Council|Pentagon|White House|Kremlin|Congress|Senate|House of Representatives|State Department|Supreme Court|Federal Reserve|Reuters|Associated Press|Agence France-Presse|Bloomberg|Xinhua|Interfax|Tass|Al Jazeera|Financial Times|New York Times|Washington Post|Guardian|Wall Street Journal|Google|Microsoft|Apple|Amazon|Facebook|Twitter|Toyota|Boeing|Airbus|Siemens|Volkswagen|Gazprom|Exxon Mobil|Shell|Samsung|Sony|Interpol|Europol|Greenpeace|Amnesty International|Human Rights Watch|Islamic State|Manchester United|Real Madrid|Bayern Munich|Juventus|Arsenal|Chelsea|World Food Programme|UN Development Programme|UN Environment Programme|al Qaeda|Al Qaeda|Bundesbank|Bank of England|Bank of Japan|Goldman Sachs|Morgan Stanley|Credit Suisse|Deutsche Bank|Aston Martin|General Motors|Rolls-Royce|Johnson & Johnson|Der Spiegel|Le Monde|Le Figaro|El Mundo|La Repubblica|Corriere della Sera|Globe and Mail|Die Welt|Wells Fargo|Rio Tinto|Royal Dutch Shell|Hewlett-Packard|Labour Party|Borussia Dortmund|Bayer Leverkusen|Paris St Germain|Paris Saint-Germain|Olympique Lyon|Olympique Marseille|AC Milan|Inter Milan|AS Roma|Atletico Madrid|Athletic Bilbao|Ajax Amsterdam|PSV Eindhoven|Sporting Lisbon|Dynamo Kiev|Shakhtar Donetsk|Spartak Moscow|CSKA Moscow|Red Star Belgrade|Steaua Bucharest|Boca Juniors|River Plate|Manchester City|Tottenham Hotspur|Aston Villa|West Ham|West Ham United|Nottingham Forest|Crystal Palace|Derby County|Notts County|Stockport County|Leeds United|Newcastle United|Abu Sayyaf|Islamic Jihad|Muslim Brotherhood|Khmer Rouge|Shining Path|Sinn Fein|Scotland Yard|Philip Morris|Merrill Lynch|House of Commons|House of Lords`,
);

/** Organisations whose name hardly names anything else. */
export const UNMISTAKABLE = list(
	`Adidas|Aeroflot|Aeromexico|Airbnb|Airbus|Alibaba|AstraZeneca|Baidu|Barclays|Bellingcat|BioNTech|Boeing|Bundesbank|Bundestag|Bundeswehr|ByteDance|Carrefour|Chevron|Citgo|Citigroup|CNOOC|Duma|easyJet|Ecopetrol|Equinor|Eurostat|Europol|ExxonMobil|Facebook|Foxconn|Fraport|Frontex|Fujitsu|Gazprom|Glencore|GlaxoSmithKline|Google|Haaretz|Hamas|Heineken|Hezbollah|Hitachi|Huawei|Hyundai|Ikea|Infosys|Instagram|Interfax|Interpol|JPMorgan|KLM|Knesset|Kommersant|Kyodo|Lenovo|Lufthansa|Lukoil|Maersk|Mastercard|Mazda|McDonald's|McDonald’s|Microsoft|Mitsubishi|Moderna|Monsanto|Netflix|Nintendo|Nissan|Nokia|Novartis|Nvidia|Panasonic|PayPal|Pemex|Pentagon|PepsiCo|Petrobras|PetroChina|Peugeot|Pfizer|Politico|PwC|Qantas|Qualcomm|Renault|Reuters|Rosatom|Rosneft|Ryanair|Saipem|Samsung|Sanofi|Sberbank|Sinopec|Sinopharm|Sinovac|SoftBank|Sony|SpaceX|Spotify|Stellantis|Telefonica|Tencent|Tesco|Tesla|Toshiba|TotalEnergies|Toyota|Twitter|UniCredit|Unilever|Vodafone|Volkswagen|Volvo|Walmart|WhatsApp|WikiLeaks|Xiaomi|Xinhua|Yahoo|Yandex|Yonhap|YouTube|ZTE|U.N.|UN|E.U.|EU|NATO|OPEC|UNESCO|UNHCR|UNICEF|IAEA|FIFA|UEFA|NASA|Anadolu|Antara|Anvisa|Bankia|BBVA|BHP|Caixabank|Embraer|Eskom|HSBC|Iberdrola|KDDI|NTT|Petronas|Rakuten|Telstra|UBS|Wipro|Christie's|Christie’s|Kohl's|Kohl’s|Lowe's|Lowe’s|Macy's|Macy’s|Moody's|Moody’s|Sainsbury's|Sainsbury’s|Sotheby's|Sotheby’s|Benfica|Besiktas|Fenerbahce|Feyenoord|Fiorentina|Galatasaray|Juventus|Sampdoria|Udinese|Bernama|IRNA|ISNA|KCNA|Tasnim|WAFA|Ukrinform|Kathimerini|Hurriyet|Vedomosti|Lok Sabha|Rajya Sabha|Verkhovna Rada|Doctors Without Borders|Marks & Spencer|Marks and Spencer|Procter & Gamble|Berkshire Hathaway|Klarna|LinkedIn|OpenAI|Snapchat|TikTok|Breitbart|Newsmax|BuzzFeed|Buzzfeed|HuffPost|Uber|Lyft|POLITICO|Univision|Telemundo|Theranos|Coca-Cola|Starbucks|Saudi Aramco|Aramco|Bloomberg News|Breitbart News|ProPublica|Kickstarter|FedEx|JetBlue|Wikileaks|Greenpeace|Médecins Sans Frontières|Safaricom|Ericsson|Daily Beast|National Review|Dow Chemical|Wall Street Journal|Washington Post|New York Times`,
);

export const MISCELLANEOUS = list(
	"Christmas|Easter|Ramadan|Olympics|World Cup|Nobel Prize|Bible|Koran|Quran|Covid-19|COVID-19|Brexit|World War II|World War I|Cold War|Holocaust|Islam|Christianity|Kalashnikov|Katyusha|Scud|Shahed|Iskander|HIMARS|Tomahawk|Novichok|Sputnik V|SARS-CoV-2|Dow Jones Industrial Average|Dow|S&P 500|Nasdaq Composite|FTSE 100|Nikkei|Hang Seng|CAC 40|DAX|Premier League|Champions League|Europa League|Bundesliga|Formula One|Formula 1|Tour de France|Davis Cup|Ryder Cup|Super Bowl|Grand Slam|Tories|Frenchmen|Standard & Poor's 500|West Texas Intermediate|ultra-Orthodox|ultra - Orthodox|Shi'ite|Shi’ite|Shi'ites|Shi’ites|Moslem|Moslems|Tory|Tories|Bolshevik|Bolsheviks|Peronist|Peronists|Sandinista|Sandinistas|Thatcherite|AK-47|F-16|F-35|B-52|Air Force One|State of the Union|Meet the Press|Face the Nation|Good Morning America|Saturday Night Live|SNL|Fox & Friends|Morning Joe|Roman Catholic|Roman Catholics",
);

/** Words that are names behind `the` and before a small letter: `the Fed raised`, `the West blames`. */
export const ARTICLED: ReadonlyMap<string, EntityLabel> = new Map([
	['Fed', 'org'],
	['Duma', 'org'],
	['West', 'place'],
	['East', 'place'],
	['North', 'place'],
	['South', 'place'],
]);

export const FIRST_NAMES = list(
	`Abdul|Abdullah|Adam|Ahmad|Ahmed|Alan|Albert|Alex|Alexander|Alexei|Ali|Alice|Amir|Ana|Andrea|Andreas|Andrew|Andrzej|Angela|Anna|Anne|Anthony|Antonio|Barbara|Benjamin|Bernard|Bill|Bob|Boris|Brian|Carl|Carla|Carlos|Caroline|Catherine|Charles|Chris|Christian|Christine|Christopher|Claire|Claudia|Daniel|David|Deborah|Diana|Diego|Dmitry|Donald|Dorothy|Edward|Elena|Elizabeth|Emily|Emma|Emmanuel|Eric|Erik|Eva|Fatima|Fernando|Francisco|Frank|Fred|Gary|Gemma|Geoffrey|George|Gerald|Giovanni|Grace|Greg|Gregory|Hans|Harry|Hassan|Heather|Helen|Helena|Henry|Hussein|Ian|Ibrahim|Igor|Irene|Isabel|Ivan|Jack|Jacob|James|Jan|Jane|Jason|Jean|Jeff|Jennifer|Jessica|Jim|Joan|Joe|John|Jonathan|Jorge|Jose|Joseph|Juan|Judith|Julia|Julie|Karen|Karim|Karl|Kate|Katherine|Keith|Kenneth|Kevin|Khalid|Kim|Klaus|Larry|Laura|Lee|Leila|Leon|Linda|Lisa|Louis|Lucy|Luis|Luke|Mahmoud|Marco|Margaret|Maria|Mariam|Marie|Mark|Martin|Mary|Masoud|Matthew|Maya|Mehmet|Michael|Michel|Michelle|Miguel|Mike|Mohamed|Mohammad|Mohammed|Muhammad|Mustafa|Nadia|Nancy|Natalia|Nicholas|Nicolas|Noah|Nora|Olga|Oliver|Omar|Oscar|Pablo|Patricia|Patrick|Paul|Paula|Pedro|Peter|Petra|Philip|Pierre|Rachel|Rafael|Ralph|Rebecca|Richard|Robert|Roberto|Roger|Ronald|Rosa|Ruth|Saeed|Sally|Sam|Samuel|Sandra|Sara|Sarah|Scott|Sergei|Sharon|Simon|Sofia|Sophie|Stefan|Stephen|Steve|Steven|Susan|Thomas|Tim|Timothy|Tom|Tomas|Tony|Vera|Victor|Victoria|Vladimir|Walter|William|Xavier|Yasmin|Yusuf|Zainab`,
);

/** Words before a person's name that are no part of it. */
export const TITLES = list(
	`Mr|Mr.|Mrs|Mrs.|Ms|Ms.|Miss|Dr|Dr.|Prof|Prof.|Professor|Sir|Lady|Lord|Dame|President|Vice President|Prime|Minister|Premier|Chancellor|Ambassador|Senator|Sen.|Representative|Rep.|Congressman|Governor|Gov.|Mayor|Judge|Justice|General|Gen.|Colonel|Col.|Captain|Capt.|Major|Maj.|Lieutenant|Lt.|Sergeant|Sgt.|Admiral|Adm.|Commander|Secretary|Spokesman|Spokeswoman|Spokesperson|Director|Chairman|Chairwoman|King|Queen|Prince|Princess|Sheikh|Sultan|Emir|Ayatollah|Imam|Pope|Bishop|Archbishop|Cardinal|Reverend|Rev.|Father|Sister|Brother|Saint|Coach|Chief|Officer|Deputy|Speaker|Foreign|Attorney`,
);

/** A name that holds or ends with one of these is an organisation's. */
export const ORGANISATION_WORDS = list(
	`Inc|Inc.|Corp|Corp.|Co|Co.|Ltd|Ltd.|LLC|PLC|plc|AG|GmbH|NV|SA|Company|Corporation|Group|Holdings|Industries|Bank|Airlines|Airways|Motors|Partners|Capital|Insurance|Ministry|Department|Agency|Authority|Commission|Committee|Council|Office|Bureau|Board|Union|Association|Federation|Confederation|League|Alliance|Organization|Organisation|Institute|Institution|Foundation|Trust|Fund|Society|Club|Party|Movement|Front|Brigade|Brigades|Army|Navy|Police|Guard|Force|Forces|University|College|School|Academy|Hospital|Court|Parliament|Assembly|Embassy|Government|Cabinet|Times|Post|News|Agency|Press|Tribune|Journal|Daily|Television|Radio|FC|United|City FC|Center|Centre|Service|Services|Network|Coalition`,
);

/** Legal forms of companies. */
export const COMPANY_FORMS = list(
	'Inc|Inc.|Corp|Corp.|Ltd|Ltd.|LLC|LLP|PLC|Plc|plc|AG|GmbH|NV|N.V.|SA|S.A.|SpA|S.p.A.|AB|ASA|Oyj|PC|P.C.',
);

/** A name that ends with one of these is a place's. */
export const PLACE_WORDS = list(
	`River|Lake|Sea|Ocean|Bay|Gulf|Strait|Mountain|Mountains|Mount|Hills|Valley|Desert|Island|Islands|Peninsula|Coast|Province|Governorate|Region|District|County|State|City|Town|Village|Street|Road|Avenue|Boulevard|Square|Park|Bridge|Airport|Port|Harbour|Harbor|Station|Stadium|Dam|Canal|Forest|Beach|Palace|Castle|Cathedral|Camp|Airfield|Prison|Museum|Republic`,
);

/** A name that ends with one of these is an event's, a law's or a prize's. */
export const MISC_WORDS = list(
	'Cup|Championship|Championships|Open|Games|Olympics|Prize|Award|Awards|Act|Treaty|Agreement|Accord|Accords|Convention|Protocol|War|Day|Festival|Tournament|Grand Prix',
);

/** What is short for a common noun, or looks like `AT&T`. */
export const SHORT_NOUNS = words(
	'TV DVD CEO CFO MP MPs DNA RNA HIV AIDS GDP GNP ID IDs IQ GIF GIFs PDF PDFs SUV SUVs ATM ATMs MRI IPO IPOs VAT CCTV Q&A R&D M&A P&L R&B T-shirt T-shirts Sens Reps',
);

/** Capitalised words that are no names: the calendar, and words that only sentence starts and headlines write large. */
export const NO_NAMES: ReadonlySet<string> = new Set([
	...SHORT_NOUNS,
	...list(
		`Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan.|Feb.|Mar.|Apr.|Jun.|Jul.|Aug.|Sep.|Sept.|Oct.|Nov.|Dec.|I|I'm|A|AM|PM|GMT|OK|No.|Read|More|Watch|See|Also`,
	),
]);

/** What has a name of its own: `Typhoon Zerin`. */
export const STORMS = words('Typhoon Hurricane Cyclone Storm');
const STORM = /^(?:(?:Super|Tropical) )?(?:Typhoon|Hurricane|Cyclone|Storm) (\p{Lu}\p{L}+)$/u;

/** `Zerin` of `Typhoon Zerin` and `Tropical Storm Zerin`; undefined for what is no storm, as the Hurricane Center. */
export function nameOfStorm(name: string): string | undefined {
	const own = STORM.exec(name)?.[1];
	return own && !ORGANISATION_WORDS.has(own) ? own : undefined;
}

/** Small words that may stand inside a name: `Bank of England`, `Osama bin Laden`. */
export const LINKS = list(`of|the|for|and|de|la|del|der|den|di|da|do|dos|du|van|von|bin|ibn|al|el|ul|&`);

/** Small words that a name may start with: `van Gogh`, `al-Sudani`. */
export const PARTICLES = list(
	'al|el|an|as|ash|ad|ar|arap|at|de|del|della|di|da|do|dos|du|la|le|van|von|der|den|ter|ten|bin|ibn|ben|abu|bint|ould|ag|e|i',
);

/** Titles that a model may take for a part of a person's name. */
export const HONORIFICS = list(
	`Messrs|Mr|Mr.|Mrs|Mrs.|Ms|Ms.|Dr|Dr.|Prof|Prof.|Professor|Sir|Lord|Dame|President|Minister|Premier|Chancellor|Ambassador|Senator|Sen.|Representative|Rep.|Congressman|Governor|Gov.|Mayor|Judge|Justice|General|Gen.|Colonel|Col.|Captain|Capt.|Major|Maj.|Lieutenant|Lt.|Sergeant|Sgt.|Admiral|Adm.|Commander|Secretary|Spokesman|Spokeswoman|Director|Chairman|King|Queen|Prince|Princess|Sheikh|Sheikha|Sultan|Emir|Ayatollah|Imam|Pope|Bishop|Archbishop|Cardinal|Reverend|Rev.|Coach|Chief|Madam|Madame|Uncle|Aunt|Shri|Sri|Smt|Deputy|Adm|Baroness|Brig|Brig.|Capt|Cllr|Cllr.|Col|Coun|Cpl|Cpl.|Fr|Fr.|Gen|Gov|Lt|Maj|Rep|Rev|Sen|Sgt|Supt`,
);

/** Titles that stand alone for whoever bears them: no name. */
export const BARE_TITLES = list(
	'Pope|President|Minister|Premier|Chancellor|Ambassador|Senator|Governor|Mayor|Prime|Secretary|Madam|Madame|Sir|Imam|Sheikh|Capt|Cllr|Col|Coun|Fr|Lt|Maj|Sgt',
);

/** Letters behind a person's name that are no part of it: `Ana Ruiz QC`. */
export const HONOURS = list('CBE|DBE|FRS|KBE|KC|MBE|MD|MEP|MP|MSP|OBE|PhD|QC');

/** Whether a name is that of a people, language or creed, or of several of its members: `Thai`, `Thais`. */
export const isPeople = (name: string): boolean => PEOPLES.has(name) || (name.endsWith('s') && PEOPLES.has(name.slice(0, -1)));

/** The label of a name that everyone knows; null for others. */
export function labelOfKnown(name: string): EntityLabel | null {
	if (PLACES.has(name)) return 'place';
	if (ORGANISATIONS.has(name) || UNMISTAKABLE.has(name)) return 'org';
	if (isPeople(name)) return 'misc';
	return MISCELLANEOUS.has(name) ? 'misc' : null;
}

/** Words that sentences open with, and those of the calendar, in small letters: no names by themselves. */
export const PLAIN_WORDS = words(
	'a about above across after again against all almost along already also although always amid among an and another any anyone anything are around as at away back be because been before behind being below besides between both but by can could despite did do does due during each either else even ever every everyone everything except few first five following for former four from further give given had half has have having he her here hers him his how however i if in indeed inside instead into is it its itself just last later least less let like many maybe me meanwhile might more moreover most much must my near nearly neither never new next no nobody none nor not nothing now of off often on once one only onto or other others otherwise our out outside over own part people per perhaps rather same second several she should since six some someone something sometimes soon still such ten than that the their them then there therefore these they third this those though three through thus to together too toward towards two under unlike until up upon us very was we well were what whatever when where whether which while who whoever whom whose why with within without would yes yesterday yet you your monday tuesday wednesday thursday friday saturday sunday january february march july september october november december today tomorrow tonight',
);
