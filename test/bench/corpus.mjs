// A large corpus made from the sample articles: the same for the same size. At 50 Mi units thousands of articles, a few thousand
// markers and a few hundred problems.
import { readFileSync } from 'node:fs';

/** A generator of the same numbers each time: 0 ≤ n < limit. */
function numbers(seed) {
	let state = seed;
	return limit => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
}

const paragraphs = file =>
	readFileSync(file, 'utf8')
		.split(/\r?\n/)
		.filter(line => line.length > 80 && !/^(:::|%%|<|---|===)/.test(line));

const MISTAKES = ['[harbour board](.org)', 'Saltmere]{.place}', '[the council]{.orgg}', 'on [Tuesday] {.date}'];

/** About `units` UTF-16 units of native markup. */
export function makeCorpus(units) {
	const next = numbers(7);
	const plain = paragraphs('seeds/scrape.txt')
		.concat(paragraphs('seeds/wire.banner.txt'))
		.filter(line => !line.includes(']{'));
	// Markers that refer to others would refer to nothing here.
	const marked = paragraphs('seeds/harbour.seed').filter(line => !/(?:who|cont|of|to)=|\[[|/]/.test(line));
	const pick = list => list[next(list.length)];
	const parts = [];
	let length = 0;
	for (let number = 0; length < units; number++) {
		const lines = [
			`::: article {#bench-${number} date=2024-0${1 + next(9)}-1${next(10)} source="Bench"}`,
			`Article ${number}: ${pick(plain).slice(0, 60)}`,
			'',
		];
		for (let i = 12 + next(12); i > 0; i--) lines.push(i === 3 && number % 25 === 0 ? pick(marked) : pick(plain));
		if (number % 40 === 0) lines.push(`A slip by ${pick(MISTAKES)} stands here.`);
		lines.push(':::', '', '');
		const article = lines.join('\n');
		parts.push(article);
		length += article.length;
	}
	return parts.join('');
}

const LETTERS = ['aeiou', 'bcdfghjklmnpqrstvwxyz'];

/** The text with one word in twenty coined, as often as a newspaper's next article has words that none before it had. */
export function withNewWords(text, seed) {
	const next = numbers(seed);
	const other = letter => {
		const kind = LETTERS.find(letters => letters.includes(letter.toLowerCase()));
		if (!kind) return letter;
		const coined = kind[next(kind.length)];
		return letter === letter.toLowerCase() ? coined : coined.toUpperCase();
	};
	return text.replace(/\p{L}{3,}/gu, word => (next(20) === 0 ? word.replace(/./gu, other) : word));
}

const TOWNS = ['Orrin', 'Vell', 'Dunmore', 'Tarn', 'Askby', 'Lyme', 'Corran', 'Pell'];

/** One article with about so many marked spans: a register of journeys, and what was said of them. */
export function makeRegister(spans) {
	const lines = ['::: article {#register date=2024-05-03}', 'A register of journeys', ''];
	for (let i = 0; i < spans / 4.6; i++) {
		const [from, to] = [TOWNS[i % 8], TOWNS[(i * 7) % 8]];
		const who = `[Lena ${from}-${i % 977}]{.person ref=lena-${i % 977}}`;
		lines.push(
			`On [3 May 2024]{.date when=2024-05-03} ${who} of [${from} Works]{.org ref=works-${i % 8}} went to [${to}]{.place}.`,
		);
		if (i % 5 === 4) lines.push(`[“We went on,”]{.quote #q${i} who=lena-${i % 977}} [said]{.cue of=q${i}} ${who}.`, '');
	}
	return [...lines, ':::', ''].join('\n');
}
