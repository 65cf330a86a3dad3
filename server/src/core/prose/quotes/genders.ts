/** First names by the pronoun that usually goes with them; names that go with both are left out. */

const MALE = `aaron abdul abdullah abraham adam adrian ahmed alan albert alexander alfonso alfred ali allen alvin amir andre andreas andrew andy anthony antonio arnold arthur austin barack barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan
calvin carl carlos charles chris christian christopher chuck clarence clifford clinton colin connor craig curtis daniel danny dave david dean dennis derek diego dmitri dominic don donald doug douglas dwight earl eddie edgar eduardo edward emmanuel eric ernest erik ethan eugene evan
felix fernando francisco frank franklin frans fred frederick gabriel gary gavin geoffrey george gerald gerard giovanni glenn gordon graham greg gregory gustavo guy hamid hans harold harry harvey hassan hector henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac ivan
jack jacob jacques jake james jared jason javier jay jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel johan john johnny jon jonathan jorge jose josé joseph joshua juan julian julio justin karl keith ken kenneth kevin khalid klaus kurt kyle larry lars lawrence leo leon leonard leonardo lewis liam lloyd logan louis lucas luigi luis luke
malcolm manuel marc marcel marco marcus mario mark martin marvin mateo matt matthew maurice max maxim michael michel miguel mike mikhail milton mitch mitchell mitt mohamed mohammad mohammed muhammad mustafa nathan nathaniel neil nelson newt nicholas nick nicolas nigel noah norman oleg oliver omar oscar otto
pablo patrick paul paulo pedro perry pete peter phil philip philippe phillip pierre rafael ralph ramon randy raul raymond reggie reince ricardo richard rick ricky rob robert roberto rod rodney roger roland ron ronald ross roy rudy rupert russell ryan salman sam samuel scott sean sebastian serge sergei sergey seth simon stanley stefan stephen steve steven stewart stuart
ted terrence terry theodore thomas tim timothy todd tom tommy tony travis trevor tyler vernon victor vincent vladimir wade walter warren wayne wesley wilbur will william willie winston wolfgang xavier yusuf zachary`;

const FEMALE = `abigail adele agnes aisha alexandra alice alicia alina alison allison amanda amber amelia amina amy ana andrea angela angelina anita ann anna anne annette annie antonia april ariana ashley audrey aung ayesha barbara beatrice becky bella bernadette beth betsy betty beverly bonnie brenda bridget brittany
candice carla carly carmen carol caroline carolyn carrie cassandra catherine cathy cecilia celia charlotte chelsea cheryl christina christine cindy claire clara claudia colleen connie constance cristina crystal cynthia daisy daniela danielle deborah debbie debra denise diana diane dolores donna dora doris dorothy
edith eileen elaine eleanor elena elisa elizabeth ellen elsa emily emma erica erin esther eva evelyn faith farah fatima fatma felicia fiona florence frances gabriela gail gina ginger gladys gloria grace gretchen gwen hannah heather heidi helen helena helga hillary hilary huma ida ingrid irene iris isabel isabella ivanka
jackie jacqueline jane janet janice jean jeanne jennifer jenny jessica jill joan joanna joanne josephine joy joyce juanita judith judy julia juliana julie june karen karin kate katherine kathleen kathryn kathy katie katrina kayla kellyanne kim kimberly kirsten kristen kristin laura lauren laurie leah leila lena leslie leticia lillian linda lisa lois loretta lori louise lucia lucy lynn
madeleine madeline maggie marcia margaret margarita maria mariam marianne marie marilyn marina marjorie marlene marta martha mary maryam maureen maya megan meghan melania melanie melinda melissa mercedes meredith mia michelle mildred mindy miriam molly monica nadia nancy naomi natalia natalie natasha nicole nikki nina nora norma olga olivia
pamela patricia patty paula pauline peggy penelope phyllis priscilla rachel rebecca regina renee rita roberta robin rosa rosalind rose rosemary roxana ruth sabrina sally samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stacy stella stephanie sue susan susana suzanne svetlana sylvia
tamara tammy tanya tara teresa thelma theresa tiffany tina tracy ursula valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney yasmin yolanda yvette yvonne zainab zoe`;

export type Gender = 'male' | 'female';

const GENDERS = new Map<string, Gender>([
	...MALE.split(/\s+/).map(name => [name, 'male'] as const),
	...FEMALE.split(/\s+/).map(name => [name, 'female'] as const),
]);

/** `genderOf('Ana')` is `'female'`; null for a name that is not listed. */
export const genderOf = (firstName: string): Gender | null => GENDERS.get(firstName.toLowerCase()) ?? null;
