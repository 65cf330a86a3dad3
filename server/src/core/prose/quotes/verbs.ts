/** Verbs by their base forms. A star marks those whose `-s` form or base is a noun as well: `a claim`, `his remarks`. */

/** They report speech and can stand behind a quotation: `"…," she added`. */
export const SPEECH_VERBS = `
say tell add write ask tweet* argue note* continue reply* respond declare conclude recall state* explain acknowledge suggest announce admit insist lament* urge* assert vow* warn
shout* claim* promise* joke* remark* exclaim answer* complain predict emphasize concede observe quip* muse testify counter* contend maintain allege proclaim plead stress* reiterate
caution* boast* brag fume scoff snap* yell chant* cry* whisper* demand* confirm deny post* elaborate clarify opine reason* retort* recount remember interject agree comment* pledge* thunder
growl bark* gush marvel read report* wonder* question* scream* laugh* interrupt imagine retweet advise affirm assure attest babble beg bellow chide chime chuckle crow deadpan
dictate divulge drawl echo* email* e-mail* enthuse estimate* exhort giggle groan grumble grouse holler hiss howl imply inform inquire intone lecture* mention mumble murmur mutter object*
offer* order* outline* ponder preach profess protest* query rant rave reassure recite reflect refute remind repeat reveal roar rule scold shrug sigh* sneer snort snarl speculate
sputter stammer summarize surmise swear sympathize tease theorize threaten trumpet underline underscore utter venture volunteer wail whine bemoan blurt counsel* hint* disclose instruct
mock opine pray proffer prod rejoin sing spit thunder sum text* warn crack smile grin guess decree blog message* dismiss rebut challenge* press* cheer* concur hypothesize posit stipulate
quote* commend console tout praise* plead implore signal* confess confide apologize appeal* bristle convey demur fret gasp* gripe* heckle jeer moan* narrate
pontificate pronounce rail recap reckon relay reminisce restate shriek* sob* specify stutter voice* react avow croak croon dissent drone* expound foretell
grunt* intimate jabber parrot* postulate prophesy rasp ruminate sniff* splutter trill vouch wheeze
submit aver bawl beseech bleat bluster cajole cackle chorus* cluck coo corroborate enunciate expostulate exult fulminate gibe* grouch harangue* intercede
interpose jest* josh lisp moralize natter philosophize prattle purr quaver quibble* rationalize rejoice remonstrate rhapsodize riff screech sermonize
simper snipe spout squawk squeal taunt* vent whimper whoop wisecrack yap yelp`;

/** They take the quotation as a name or an object: `called it a "…"`, `blasted the "…"`. */
export const OBJECT_VERBS = `
accuse blame* brand* call* cast characterize chastise cite condemn criticize decry deem define denounce depict deplore deride describe dub endorse excoriate express hail
highlight invoke label* lambaste laud liken name portray promote ridicule slam* blast* refer reference* regard skewer tag* term* title* mischaracterize vilify compare celebrate attack* berate
rip tear assail bash rail admonish rebuke* scorn* tar paint pan attribute slap decry lampoon nickname* christen mislabel caricature* trash* pillory savage disparage belittle malign rubbish `;

/** They introduce what a person thinks, wants or reads: weak evidence for speech. */
export const THOUGHT_VERBS = `
believe think feel hope* fear* consider want wish* expect worry* doubt* propose recommend favor favour support* oppose reject
point* speak talk*`;

/** Common verbs that introduce nothing: known so that the end of a subject is seen. */
export const OTHER_VERBS = `
accompany ache see know find feature* carry sound* learn understand lobby posture* wave* hoist don stage* use* begin start* end* finish open* close* show* contain include display appear wear sign* hold need* seek go accept deliver give make achieve act* address* adopt advance* affect aim* allow alter amount* amuse anger* anticipate apologize appeal* apply appoint approach* approve arise arrange arrest* arrive assemble assess assign assist assume
attempt* attend attract avoid award* back* balance* ban* bar base* battle* beat become belong benefit* bet* bid* bind blow board* bombard bother bounce bow brace break* breathe bring broadcast* brush build burn bury buy
campaign* cancel capture catch cause* cease change* charge* chase* cheat check* choose circulate clash* clean clear climb cling coin collapse* collect combine come command* commit communicate compel compete compile complete compose concede concern*
conduct confront confuse connect consist constitute construct consult contact* contradict contribute control* convey convict convince cook* cooperate cope copy* correct cost* count* cover* craft create credit* cross* cruise curb cut* damage* dance* dare date*
deal* debate* decide decline* dedicate defeat* defend defer define defy delay* delegate* delete depart depend derive deserve design* destroy detail* deteriorate determine develop devote die differ diminish dine direct disagree disappear discourage discover discuss
disrupt distance* distinguish distribute disturb divide dominate donate double* draft* drag draw dress* drift drink* drive* drop* earn ease eat edit elect eliminate embark embrace* emerge employ enable encounter* encourage endure energize enforce engage
enjoy ensure enter entertain enlist escape* establish evolve exceed excite exist expand experience* exploit explode explore expose extend face* fail fall* feed fend fight* figure* file* fill fire* fit fix flash flee flip float flood flow* fly focus*
follow force* forget form* fund* gain* garner gather gaze generate get glance* grab grant* greet grip grow guide* halt hand* handle hang happen harm* head* hear help* hesitate hide hire hit* host* hurt ignore illustrate
impact* implement impose impress improve incite increase* indicate infuriate inherit inject inspire install intend interest* interpret intervene introduce invent invest investigate invite involve issue* join jump* justify keep kick* kill knock label land* last
launch* lay lead* lean leap leave lend let level lie* lift* like limit* line* link* list* listen live load* lock look* lose love* lower mail* manage mark* marry march* match* matter* mean measure* meet merge mind* miss mobilize
motivate mount move* navigate negotiate nod* nominate notice obtain occupy occur operate organize orient oust overcome oversee owe own pack* park* participate pass* pause* pay* perform permit persist persuade pick* pitch* place* plan* play* please plot* plunge
poll* pose* possess pour practice* prefer prepare present* preserve preside pretend prevail prevent proceed process* produce* program* progress* prohibit project* prompt protect prove provide provoke publish pull* pump punch* punish purchase* pursue push* put qualify quit
race* rage* raise rally* range* rank* rate* reach* react realize recall receive recite recognize record* recover recruit reduce reform* refuse register* regret* regulate release* relish rely remain remove renew rent repair* repeal* replace represent request* require rescue* resemble reserve* resign resist resolve
resonate respect* rest* restore restrict result* resume retire retreat* return* review* reward* ride* ring* rise* risk* roll* rub ruin run* rush* sacrifice* satisfy save scare* schedule* score* seem select sell send sense* separate serve set* settle shake* shape* share* shift* shoot* shop* shrink shut
sidestep sink sit skip* sleep* slip* smash soar soften solve sort* spark spawn specialize spend spin* split* sponsor* spread* spring spur stage* stand* star* stare* stay* steal stem step* stick* stir stop* store* storm* strengthen stretch* strike* strip strive struggle* study* stumble submit succeed suffer suggest sue
suit* supply* suppose surge* surprise* surround survive suspect* suspend sustain swallow sweep* swing* switch* tackle take talk target* taste* teach tear* tend test* thank* throw tie* top* touch* toss* trace* track* trade* train* transfer* transform translate travel* treat trigger* trust* try* turn* twist* underestimate undergo undermine undertake
unite unveil update* uphold upset violate visit* vote* wage wait walk* wander warm waste* watch* weaken weigh welcome* win* withdraw work* worsen wrap yield bleed creep dig* freeze* kneel swim* wake weep`;

/** Base, past and participle of the verbs that do not just take `-ed`. */
const IRREGULAR = `say said said|tell told told|write wrote written|think thought thought|feel felt felt|see saw seen|hold held held|read read read|shoot shot shot|sing sang sung
swear swore sworn|speak spoke spoken|know knew known|go went gone|come came come|get got gotten|give gave given|take took taken|make made made|put put put|let let let|keep kept kept
begin began begun|run ran run|win won won|lose lost lost|leave left left|meet met met|send sent sent|spend spent spent|stand stood stood|understand understood understood|bring brought brought|buy bought bought
fight fought fought|catch caught caught|teach taught taught|seek sought sought|find found found|break broke broken|choose chose chosen|rise rose risen|drive drove driven|fall fell fallen|grow grew grown
throw threw thrown|draw drew drawn|show showed shown|sit sat sat|hear heard heard|pay paid paid|lay laid laid|lead led led|hit hit hit|cut cut cut|set set set|cast cast cast|quit quit quit|beat beat beaten|build built built
become became become|forget forgot forgotten|strike struck struck|sell sold sold|wear wore worn|shake shook shaken|lie lied lied|mean meant meant|spit spat spat|broadcast broadcast broadcast|blow blew blown|stick stuck stuck
withdraw withdrew withdrawn|overcome overcame overcome|bind bound bound|deal dealt dealt|eat ate eaten|fly flew flown|hide hid hidden|hang hung hung|ride rode ridden|ring rang rung|sleep slept slept|steal stole stolen|wake woke woken
win won won|undergo underwent undergone|foresee foresaw foreseen|rebut rebutted rebutted|retell retold retold|sink sank sunk|swing swung swung|tear tore torn|weep wept wept|misspeak misspoke misspoken|bet bet bet|spread spread spread|shut shut shut|split split split|cost cost cost|hurt hurt hurt
arise arose arisen|bleed bled bled|cling clung clung|creep crept crept|dig dug dug|drink drank drunk|feed fed fed|flee fled fled|freeze froze frozen|kneel knelt knelt|lend lent lent|spin spun spun|spring sprang sprung|sweep swept swept|swim swam swum`;

const irregularForms = new Map(IRREGULAR.split(/[|\n]/).map(line => [line.split(' ')[0]!, line.split(' ')] as const));

/** Bases that double their last letter: `quip`, `quipped`. */
const DOUBLING = new Set(
	'quip admit snap run win get put set let sit cut hit quit begin forget shut split bet spit brag beg rebut refer plan stop drop step grab ban chat commit submit permit omit occur prefer drag rap slam tap nod plot regret rip scan ship shop shrug sip skip slip spot tip trip wrap equip rob dub pan zip blog'.split(
		' ',
	),
);

/** The forms of a verb: of `quip` `['quips', 'quipped', 'quipped', 'quipping']`. */
export function inflect(base: string): [present: string, past: string, participle: string, ing: string] {
	const consonantY = /[^aeiou]y$/.test(base);
	const doubled = DOUBLING.has(base) ? base + base.at(-1) : base;
	const present = consonantY ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
	const past = consonantY ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${doubled}ed`;
	const ing = base.endsWith('ie')
		? `${base.slice(0, -2)}ying`
		: /[^eoy]e$/.test(base)
			? `${base.slice(0, -1)}ing`
			: `${doubled === base ? base : doubled}ing`;
	const forms = irregularForms.get(base);
	return forms ? [present, forms[1]!, forms[2]!, ing] : [present, past, past, ing];
}
