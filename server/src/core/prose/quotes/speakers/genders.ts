/** First names by the pronoun that usually goes with them; names that go with both are left out. */

const MALE = `aaron abdul abdulaziz abdullah abraham adam adrian ahmed ahmet ajay akira alain alan alasdair albert alberto aleksandar aleksei alexander alexei alexey alfonso alfred ali alistair allen alvaro alvin
amadou amir amit anatoly anders andre andreas andrei andrej andrew andrey andriy andrzej andy angus anil anthony antoine antonio antonis anwar arnold arthur arvind ashraf asif austin barack barry
bashar ben benjamin bernard bernie bill billy bjorn björn bob bobby bohdan boris brad bradley brandon brendan brent brett brian bruce bryan burak callum calvin carl carlo carlos cem charles chris
christian christopher chuck ciaran clarence claudio clifford clinton colin colm connor conor cormac costas craig curtis daniel danny dario darío dave david dean declan dennis denys derek didier diego
dimitris dirk dmitri dmitry dominic don donald doug douglas dragan dwight earl eddie edgar edouard eduardo edward efe elijah emmanuel emre enrico eoin eric erik ernest ethan eugene evan evangelos ewan
faisal felix ferdinand ferenc fernando fidel francisco franco francois frank franklin frans françois fred frederick friedrich gabor gabriel gary gavin geert gennady geoffrey george georgi gerald
gerard gerhard gino giorgi giorgio giorgos giovanni giuseppe glenn goran gordon graham greg gregory grzegorz guillaume gunnar gustavo guy hamid hamish hans harold harry harvey hasan hassan hector
heinz helmut hendrik henrik henry herbert herman hiroshi horst hossein howard hugh hugo hussein ian ibrahim igor ihor ilham imran isaac istvan ivan ivica jack jacob jacques jake jakub jamal james
janos janusz jared jaroslaw jason javad javier jay jeff jeffrey jens jeremy jeroen jerome jerry jesper jesse jim jimmy joao joe joel johan john johnny jon jonas jonathan joost jorge jose joseph joshua
josiah josé jozsef joão juan julian julio jurgen justin jürgen karim karl kazuo keir keith kemal ken kenji kenneth kevin khaled khalid klaus kofi konstantin kristian krzysztof kurt kwabena kwame kyle
kyriakos larry lars laszlo laurent lawrence lech leo leon leonard leonardo levon lewis liam lloyd logan louis luc luca lucas luigi luis luke magnus mahmood mahmoud maksim malcolm mamadou manfred
manuel marc marcel marcelo marcin marco marcus mario mark markus martin marvin masahiro masoud massimo mateo mateusz matt matteo matthew maurice mauricio max maxim mehdi mehmet michael michel miguel
mike mikhail mikkel milos milton mitch mitchell mitt mohamed mohammad mohammed morten moses moussa muhammad musa mustafa mykola nabil narendra nasser nathan nathaniel nawaz neil nelson newt niall
nicholas nick nicolae nicolas nigel nikola nikolai nikos nils noah norman olaf oleg oleksandr oleksiy oliver olivier olof omar orhan osama oscar otto ousmane pablo padraig paolo patrick paul paulo
pavel pawel pedro perry pervez pete peter petr petro phil philip philippe phillip pierre piers pieter piotr rafael rahul rainer rajesh ralph ramesh rami ramon randy rashid rasmus raul raymond raúl
recep reggie reince reza ricardo richard rick ricky rishi rob robert roberto rod rodney roger roland ron ronald rory ross roy rudy rupert russell ryan sadiq saeed sajid salman sam samir samuel sanjay
santiago santino satoshi scott seamus sean sebastian sebastien serge sergei sergey sergio serhiy seth shahid sigmar silvio simon sipho slobodan soren stanislaw stanley stefan stephen steve steven
stewart stuart sunil suresh sven takashi taras tarek tariq ted terrence terry thabo themba theodore thiago thierry thomas tiago tim timothy todd tom tomas tomasz tommy tony travis trevor tyler ulf
ulrich umberto uwe vaclav vernon victor vijay viktor vincent vitali vitaliy vladimir volodymyr wade walid walter warren wayne wesley wilbur will william willie wim winston wojciech wolfgang xavier
yanis yousef youssef yuri yury yusuf yves zachary zahid zbigniew zoltan zoran`;

const FEMALE = `abigail adele agnes agnieszka aisha akiko alexandra alice alicia alina alison allison ama amanda amber amelia amina aminata amy ana anastasia andrea angela angelina anita anjali ann anna anne annette
annie annika antonia aoife april ariana ashley asma astrid audrey aung ayesha ayse ayşe barbara beata beatrice beatriz becky bella benazir bernadette beth betsy betty beverly bonnie brenda bride
bridget brigitte brittany candice carla carly carmen carol caroline carolyn carrie cassandra catherine cathy cecilia celia charlotte chelsea cheryl chiara chioma christina christine ciara cindy claire
clara claudia colleen connie constance consuelo corazon cristina crystal cynthia daisy dalia daniela danielle debbie deborah debra deepa denise diana diane dilma dina dolores donna dora doris dorothy
dragana edith eileen ekaterina elaine eleanor elena elif elisa elisabeth elizabeth ellen elly elsa emily emine emma enkhjin erica erin esther eva evelyn ewa faith farah fatima fatma fatou federica
felicia fernanda fiona florence frances francesca francoise françoise gabriela gail galina gina ginger giorgia gladys gloria graca grace graça gretchen guadalupe gulay gwen gülay hanan hanna hannah
heather heidi heike helen helena helga helle hilary hillary hoda huda huma ida imelda indira ines ingrid inés irena irene irina iris iryna isabel isabella ivana ivanka jacinda jackie jacqueline jana
jane janet janice jean jeanne jelena jennifer jenny jessica jill joan joanna joanne josephine joy joyce juanita judith judy julia juliana julie june jéssica kaja karen karin katalin katarzyna kate
kateryna katherine kathleen kathryn kathy katie katrin katrina katrín kavita kayla keiko kellyanne kemi khadija kim kimberly kirsten kristen kristin laila lakshmi larisa laura lauren laurie layla leah
leila lena leni lenka leslie leticia leyla lillian lina linda lisa lois loretta lori louise lucia lucy ludmila luisa lynn lyudmila madeleine madeline maeve magdalena maggie maha maia mairead malala
malgorzata manuela marcia margaret margarita margot margrethe maria mariam mariama marianne marie marilyn marina marine marit marjorie marlene marta martha martine mary maryam maureen maya megan
meghan melania melanie melinda melissa mercedes meredith mette mia michelle mildred mindy miriam molly mona monica monika nadia nadine nancy naomi nasrin natalia natalie nataliya natalya natasha
nathalie nawal nawel ngozi niamh nicola nicole nikki nina nirmala nomsa nora norma nour nurten oksana olena olga olivia orla pamela paola patricia patty paula pauline peggy penelope penny petra
phyllis pilar precious priscilla priti priya priyanka rachel rana rania rebecca reem regina renate renee rita roberta robin rosa rosalind rosaura rose rosemary roxana ruth sabine sabrina sakura sally
salma samantha samira sandra sanna sara sarah sawsan sharon sheila shirin shirley shona sigrid silvia sinead siobhan sofia solveig sonia sophia sophie soraya stacy stella stephanie sue suella sunita
susan susana suzanne svetlana sylvia sylvie tamara tammy tanya tara tatiana tatyana teodora teresa thandi thelma theresa tiffany tina tracy ursula valerie valérie vanessa vera veronica verónica vesna
vicki vicky victoria viola violet virginia vivian wanda wendy whitney winnie ximena yasmin yekaterina yelena yoko yolanda yulia yuliya yvette yvonne zahra zainab zanele zeinab zeynep zoe zofia zuzana`;

export type Gender = 'male' | 'female';

const GENDERS = new Map<string, Gender>([
	...MALE.split(/\s+/).map(name => [name, 'male'] as const),
	...FEMALE.split(/\s+/).map(name => [name, 'female'] as const),
]);

/** `genderOf('Ana')` is `'female'`; null for a name that is not listed. */
export const genderOf = (firstName: string): Gender | null => GENDERS.get(firstName.toLowerCase()) ?? null;
