/** Nouns by which speakers are described, by what they mean. Lower case. */
import type { Gender } from './genders.ts';

/** Organisations by what they are. Such a word means the one that the article speaks of. */
export const ORGANISATIONS = new Set(
	'agency airline association authority bank broadcaster bureau campaign carrier charity club commission company corporation council daily department federation firm foundation government group institute institution magazine maker ministry network newspaper organisation organization outlet paper party retailer station tabloid team union university'.split(
		' ',
	),
);

/** What somebody writes or issues, and what then speaks: `the statement said`. */
export const DOCUMENTS = new Set(
	'announcement brief communique communiqué complaint declaration document editorial email e-mail filing lawsuit letter memo message note notice paper petition post press release report ruling statement suit survey testimony tweet'.split(
		' ',
	),
);

/** What somebody is who has a name in the article; not what bystanders are, as a guard or a witness. */
export const CALLINGS = new Set(
	`activist actor actress anchor anchorman anchorwoman architect artist astronaut athlete author billionaire biographer bishop boxer businessman businesswoman candidate cardinal
	challenger champion chancellor climber coach columnist comedian comic commentator composer conductor congressman contender conservative cyclist dancer democrat designer
	dictator director diplomat dramatist economist entrepreneur ex-governor ex-mayor ex-minister ex-president ex-senator explorer filmmaker financier footballer
	front-runner frontrunner goalkeeper golfer governor guitarist heiress historian incumbent industrialist inventor investor jurist lady lawmaker lawyer leader liberal
	libertarian magnate mayor midfielder millionaire mogul musician neurosurgeon newcomer newsman nominee novelist opponent painter parliamentarian philanthropist
	philosopher photographer physicist pianist playwright poet politician pollster pontiff pope prelate premier president prince princess producer professor provocateur
	quarterback queen racer radioman rapper republican sailor scientist sculptor secretary senator singer skipper socialist songwriter soprano star statesman stateswoman
	strategist striker strongman supermodel surgeon swimmer tenor tycoon veteran violinist winger writer`.split(/\s+/),
);

/** Offices: whoever is known to hold one is not called by another. */
export const OFFICES = new Set(
	'bishop cardinal chancellor congressman governor mayor pope premier president prince princess queen representative senator'.split(
		' ',
	),
);

/** Nouns for somebody; most of the others end as `PERSON_ENDINGS` do. */
const PERSONS = new Set(
	'aide analyst attorney boss boy captain chief clerk client coach colleague colonel cop critic dad delegate deputy diplomat envoy expert father friend girl guard guest guide head host husband imam judge king lady local man mayor minister monk mom mother nephew niece nurse parent patient pilot priest president prince princess protester queen rabbi reverend sheriff son source student survivor suspect teen therapist uncle aunt victim widow wife witness woman'.split(
		' ',
	),
);
const PERSON_ENDINGS = /(?:man|woman|person|er|or|ist|ian|ant|ent|ee|ive|al|yst|mate|year-old)$/;
const NO_PERSONS =
	/(?:statement|government|department|document|report|paper|newspaper|letter|parliament|agreement|tribunal|hospital|festival|journal|panel|election|centre|center|number|order|weather|water|power|error|tower|computer|minister's)$/;

/** Whether the noun is one for a person. */
export const isPersonNoun = (noun: string): boolean =>
	CALLINGS.has(noun) || ((PERSONS.has(noun) || PERSON_ENDINGS.test(noun)) && !NO_PERSONS.test(noun));

const FEMALE = /(?:woman|girl|mother|mom|lady|queen|princess|niece|aunt|sister|daughter|wife|widow|actress)$/;
const MALE =
	/(?:\bman|boy|father|dad|king|prince|nephew|uncle|brother|son|husband|spokesman|chairman|policeman|fisherman|businessman|congressman|actor)$/;

/** Whom a noun tells to be a woman or a man. */
export const genderOfNoun = (noun: string): Gender | null => (FEMALE.test(noun) ? 'female' : MALE.test(noun) ? 'male' : null);
