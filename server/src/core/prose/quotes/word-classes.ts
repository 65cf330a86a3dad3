/** The words of the closed classes, and the few open ones that their ending would misplace. Written out in full; lower case. */
import type { Tag } from './lexicon.ts';

/** Words by their class; of a word that stands twice the first class counts. */
export const WORD_CLASSES: readonly [Tag, string][] = [
	[
		'determiner',
		'the a an this these those some any every each another both all many several most few no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty either neither such other others much more less whatever',
	],
	['possessive', 'his her their its my our your whose'],
	[
		'subject',
		"he she they it i we you he's she's they're it's i'm we're you're he'd she'd they'd i'd we'd you'd they've i've we've you've he'll she'll they'll i'll we'll you'll there everyone everybody someone somebody anyone nobody",
	],
	['object', 'him them me us himself herself themselves itself myself ourselves yourself'],
	[
		'preposition',
		'of in on at for from with by about into over under against between through during without within among toward towards upon across behind beyond near via per despite beneath beside besides above below around amid amidst outside inside throughout like unlike concerning regarding including off onto past except as out up down aboard alongside',
	],
	['to', 'to'],
	['conjunction', 'and but or nor yet &'],
	[
		'complementizer',
		'that when while because if although though whether since after before until unless where whereas once why how so than what',
	],
	['relative', 'who whom which'],
	[
		'auxiliary',
		"is was are were be been being am has have had having do does did will would shall should can could may might must isn't wasn't aren't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't cannot isn’t",
	],
	[
		'adverb',
		'not never also later then recently once repeatedly often further already again always still now even only just simply too soon first second ever here perhaps maybe instead meanwhile however therefore thus indeed moreover furthermore nonetheless nevertheless afterward afterwards sometimes seldom rarely twice together ahead away back apparently elsewhere almost nearly quite rather very well sort actually really',
	],
	[
		'time',
		'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. morning afternoon evening night week month year weeks months years last next earlier early late ago',
	],
	[
		'title',
		'mr. mrs. ms. mr mrs ms dr. dr sen. rep. gov. gen. lt. col. sgt. rev. prof. capt. adm. maj. sir lord lady dame sens. reps. govs. hon. st. sheikh',
	],
];

/** No verbs, although they end in `-ed` or `-ing`. */
export const NOT_PARTICIPLES = new Set(
	'bed red speed seed need indeed feed breed creed deed weed hundred sacred naked wicked kindred hatred united ted fred jed embed shed sled breed exceed proceed succeed evening morning king ring thing something nothing anything everything spring string wing ceiling building wedding meeting beijing during meaning sibling offspring sterling'.split(
		' ',
	),
);

/** No adverbs, although they end in `-ly`. */
export const NOT_ADVERBS = new Set(
	'anomaly assembly beastly belly bodily brotherly bubbly bully burly butterfly chilly comely costly cowardly cuddly curly daily deadly disorderly doily dolly earthly elderly family fatherly folly fortnightly friendly frilly gangly ghastly ghostly gnarly gully heavenly hilly homely hourly jelly jolly kindly leisurely likely lily lively lonely lovely lowly manly melancholy miserly monopoly monthly motherly neighborly neighbourly nightly orderly panoply pebbly potbelly prickly princely quarterly reassembly saintly scholarly shapely sickly silly sisterly slovenly smelly sparkly spindly sprightly squiggly stately surly tally timely ungodly unlikely unruly unsightly untimely weekly wily wobbly woolly wooly worldly wrinkly yearly'.split(
		' ',
	),
);

/** Forms in `-ing` that are nouns more often than not where a noun can stand. */
export const NOUNS_IN_ING = new Set(
	'accounting advertising banking beginning bombing briefing broadcasting clothing counseling drilling ending engineering farming feeling filing finding fishing funding gathering hearing housing killing lending lobbying manufacturing marketing mining nursing offering opening painting planning policing polling posting publishing rating recording ruling setting shipping shooting showing spending teaching testing trading training understanding zoning'.split(
		' ',
	),
);

/** Capitalised in the middle of a sentence without being names; `Early` and `March` as surnames are another matter. */
export const CALENDAR = new Set(
	'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec.'.split(
		' ',
	),
);

/** Nouns whose possessor is the speaker: `his promise of "…"`. */
export const CUE_NOUNS = new Set(
	`accusation accusations acknowledgement acknowledgment admission admonition advice allegation allegations announcement announcements answer answers apology appeal
	appraisal argument arguments assertion assertions assessment assurance assurances belief boast boasts call calls caption catchphrase caution cautions characterisation
	characterization charge claim claims comment comments commitment comparison complaint complaints concern concerns conclusion conclusions confession contention criticism
	criticisms critique declaration definition demand demands denial depiction description descriptions dismissal e-mail editorial email emails essay exclamation excuse
	exhortation explanation explanations guess insistence invitation joke judgement judgment lament letter line mantra maxim memo message messages motto mottos musing musings
	note notes objection observation observations op-ed opinion phrase phrases plan plea pleas pledge pledges portrayal post posts prediction proclamation promise promises
	pronouncement pronouncements proposal proposals question questions quip quips rebuke rebuttal recollection reference refrain rejoinder remark remarks remembrance reminder
	replies reply request response retort rhetoric slogan slogans speech statement statements suggestion suggestions tagline term testimony theory threat tweet tweets verdict
	view views vow warning warnings word words writing writings`.split(/\s+/),
);
