/** The states of the USA, and how a party label writes them: `(R-Fla.)`. */
const STATES: Readonly<Record<string, string>> = {
	Alabama: 'Ala.',
	Alaska: 'Alaska',
	Arizona: 'Ariz.',
	Arkansas: 'Ark.',
	California: 'Calif.',
	Colorado: 'Colo.',
	Connecticut: 'Conn.',
	Delaware: 'Del.',
	Florida: 'Fla.',
	Georgia: 'Ga.',
	Hawaii: 'Hawaii',
	Idaho: 'Idaho',
	Illinois: 'Ill.',
	Indiana: 'Ind.',
	Iowa: 'Iowa',
	Kansas: 'Kan.',
	Kentucky: 'Ky.',
	Louisiana: 'La.',
	Maine: 'Maine',
	Maryland: 'Md.',
	Massachusetts: 'Mass.',
	Michigan: 'Mich.',
	Minnesota: 'Minn.',
	Mississippi: 'Miss.',
	Missouri: 'Mo.',
	Montana: 'Mont.',
	Nebraska: 'Neb.',
	Nevada: 'Nev.',
	'New Hampshire': 'N.H.',
	'New Jersey': 'N.J.',
	'New Mexico': 'N.M.',
	'New York': 'N.Y.',
	'North Carolina': 'N.C.',
	'North Dakota': 'N.D.',
	Ohio: 'Ohio',
	Oklahoma: 'Okla.',
	Oregon: 'Ore.',
	Pennsylvania: 'Pa.',
	'Rhode Island': 'R.I.',
	'South Carolina': 'S.C.',
	'South Dakota': 'S.D.',
	Tennessee: 'Tenn.',
	Texas: 'Texas',
	Utah: 'Utah',
	Vermont: 'Vt.',
	Virginia: 'Va.',
	Washington: 'Wash.',
	'West Virginia': 'W.Va.',
	Wisconsin: 'Wis.',
	Wyoming: 'Wyo.',
};

export const isState = (name: string): boolean => Object.hasOwn(STATES, name);

/** How a name may stand in a text: `Florida` and `Fla.` */
export const formsOf = (name: string): readonly string[] => (isState(name) ? [name, STATES[name]!] : [name]);

/** Whether what stands behind a name, ` (R-Fla.)`, says that its bearer is from none of the states. */
export function isOfAnotherState(behind: string, states: readonly string[]): boolean {
	const label = /^,?\s?\(?[RDI]-([\p{L}. ]+)/u.exec(behind)?.[1];
	return label !== undefined && !states.some(state => formsOf(state).some(form => label.startsWith(form)));
}
