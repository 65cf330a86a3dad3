/** Speech, or something else in quotation marks. */
import { check } from './quotation-lines.ts';

check('speech, or something else', [
	['a title', 'She wrote a book, “The Long Way to Port Alba.”', '*The Long Way to Port Alba. | She | wrote | NP said'],
	[
		'a programme',
		'Ruiz appeared on the radio show “Good Morning Alba” on Friday.',
		'*Good Morning Alba | Ruiz | – | ~fallback subject',
	],
	[
		'a station’s programme',
		'Ruiz told Radio Alba’s “Harbour Hour” that she was tired.',
		'*Harbour Hour | Ruiz | told | NP said that …',
	],
	[
		'an article by somebody',
		'“Bridge to Close Next Week,” by Lena Holt of the Post, drew letters.',
		'*Bridge to Close Next Week, | – | – | ~none',
	],
	['a scare quote', 'The port was run by “friends” for years.', '*friends | The port | – | ~fallback subject'],
	[
		'a nickname that somebody gave',
		'Ruiz called the harbour master “Captain Nobody.”',
		'Captain Nobody. | Ruiz | called | NP said',
	],
	[
		'a thing that is called so',
		'The pilots meet in a bar called “The Last Buoy” every Friday.',
		'*The Last Buoy | The pilots | – | ~fallback subject',
	],
	[
		'a work that is called so',
		'Ruiz starred in a film called “The Last Buoy.”',
		'*The Last Buoy. | Ruiz | – | ~fallback subject',
	],
	[
		'a long title',
		'Ruiz said so in her book “Late Boats: How the Pilots of Port Alba Lost the Sea and Found It.”',
		'*Late Boats: How the Pilots of Port Alba Lost the Sea and Found It. | Ruiz | said | NP said that …',
	],
	[
		'what a hashtag means',
		'The hashtag #SpäteBoote - “late boats on the sea” - was seen all over Alba.',
		'*late boats on the sea | The hashtag #SpäteBoote | – | ~fallback subject',
	],
	[
		'what a thing is known as',
		'The bore hole, known to the crew as “the straw that drinks,” is shut.',
		'*the straw that drinks, | The bore hole | – | ~fallback subject',
	],
	['one word of reported speech', 'Ruiz said the bridge was “safe.”', 'safe. | Ruiz | said | NP said that …'],
	[
		'a term at arm’s length',
		'Ruiz praised the so-called “harbour spirit.”',
		'*harbour spirit. | Ruiz | praised | NP said that …',
	],
	[
		'a term that stands for an adjective',
		'The ferry has a “safety first” button on every deck.',
		'*safety first | The ferry | – | ~fallback subject',
	],
	[
		'a capitalised call that is a sentence',
		'The judge turned to the pilot. “Mr. Lee?”',
		'Mr. Lee? | The judge | – | ~same speaker',
	],
	[
		'a crowd shouts, and it is said who',
		'The pilots broke into chants of “Ferries First” and “Never Again.”',
		'Ferries First | The pilots | chants | NP said',
		'Never Again. | The pilots | chants | NP said',
	],
	['a crowd shouts', 'Ruiz walked in to cries of “Shame!”', 'Shame! | – | cries | ~none'],
	['whose calls they are', 'Ruiz’s calls of “Shame” went unheard.', "Shame | Ruiz | calls | NP's words"],
	['a slogan', 'Ruiz ran on the slogan “Ferries First” for years.', 'Ferries First | Ruiz | – | ~fallback subject'],
	['a remark', 'Ruiz was asked about the “not yet” remark.', 'not yet | Ruiz | – | ~fallback subject'],
	['what somebody holds it to be', 'Ruiz welcomed the treaty as a “breakthrough.”', 'breakthrough. | Ruiz | welcomed | NP said'],
	['what somebody is said to be', 'Ruiz was said to be “furious” with Lee.', 'furious | Ruiz | – | ~fallback subject'],
	[
		'what a foreign word means',
		'Lee waved and said “ahoi,” German for “hello there, all of you on board.”',
		'ahoi, | Lee | said | NP said',
		'*hello there, all of you on board. | Lee | said | NP said that …',
	],
	['a nickname inside a name', 'Ruiz said that Ana “Nan” Ferrer was late.', '*Nan | Ruiz | said | NP said that …'],
	['who plays in a work', 'Ruiz said the “Harbour Lights” star was late.', '*Harbour Lights | Ruiz | said | NP said'],
	['what is written on a hat', 'Ruiz said she lost her “Ferries First” hat.', '*Ferries First | Ruiz | said | NP said that …'],
	[
		'a term that is the subject of the next sentence',
		'Ruiz was late. The “ghost ferry” was not.',
		'*ghost ferry | Ruiz | – | ~same speaker',
	],
	['capitals in what somebody says', 'Ruiz vowed to “Make Port Alba Great.”', 'Make Port Alba Great. | Ruiz | vowed | NP said'],
	[
		'single marks beside double ones',
		'“We are late,” Ruiz said. The ‘season’ is over.',
		'We are late, | Ruiz | said | NP said',
		'*season | Ruiz | said | ~same speaker',
	],
	[
		'single marks with double ones inside, beside double ones',
		'“We are late,” Ruiz said. ‘She said “no,”’ Lee said.',
		'We are late, | Ruiz | said | NP said',
		'She said “no,” | Lee | said | NP said',
	],
]);

check('capitals', [
	[
		'a headline of capitalised words',
		'Ruiz Says Bridge Plan Was “Never Serious”',
		'Never Serious | Ruiz | Says | NP said that …',
	],
	['a name that is a verb', 'Cross called the plan “a dream.”', 'a dream. | Cross | called | NP said'],
	['a name that ends like an adverb', 'Kelly said the plan was “a dream.”', 'a dream. | Kelly | said | NP said that …'],
]);
