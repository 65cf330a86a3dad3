/** What agencies write before a headline, in front of a hyphen, dash or colon: what the report is about, or what kind of piece it is. */

const SUBJECT =
	'soccer|football|tennis|golf|cricket|rugby(?: union| league)?|baseball|basketball|(?:ice )?hockey|athletics|swimming|cycling|boxing|skiing|alpine skiing|figure skating|rowing|sailing|motor racing|motorcycling|gymnastics|olympics|horse racing|snooker';
const KIND =
	'update \\d+|wrapup \\d+|rpt|refile|corrected|brief|exclusive|factbox|analysis|insight|interview|explainer|timeline|column|commentary|breakingviews|graphic|live markets|special report|preview|profile|poll|take a look|advisory|highlights|opinion|feature|breaking|table|text';

/** `Soccer-Leeds hold Chelsea`, `UPDATE 1-Tennis-Okello wins`, `Factbox: Who is who?` */
const SLUGS = new RegExp(`^(?:(?:${SUBJECT}|${KIND})(?: ?[-–] ?|: )){1,3}`, 'i');
const LONGEST = 60;

/** How many units of the text from `start` on are no part of the headline. */
export function slugLength(text: string, start: number): number {
	const length = SLUGS.exec(text.slice(start, start + LONGEST))?.[0].length ?? 0;
	// `Football-loving children` have a headline of their own.
	return /^\p{Ll}/u.test(text.slice(start + length, start + length + 1)) ? 0 : length;
}
