/** First names by the pronoun that usually goes with them; names that go with both are left out. */

const MALE = `aaron abdul abdulaziz abdullah abe abraham adam adrian ahmed ahmet ajay akira al alain alan alasdair albert alberto alec aleksandar aleksei alexander alexei alexey alfonso alfred ali
alistair allen alvaro alvin amadou amir amit anatoly anders andre andreas andrei andrej andrew andrey andriy andrzej andy angus anil anthony antoine antonio antonis anwar archie arnold
arthur arvind ashraf asif austin barack barry bart bashar beau ben benjamin bernard bernie bill billy bjorn björn bo bob bobby bohdan boris brad bradley brady brandon brendan brent brett
brian brock bruce bryan bud buddy burak caleb callum calvin carl carlo carlos cem chad charles chester chip chris christian christopher chuck ciaran clarence clark claudio clay cliff
clifford clint clinton cody cole colin colm connor conor corey cormac cory costas craig curtis cyrus dale damon dan daniel danilo danny dario darren darryl darío dave david dean declan
dennis denny denys derek dick didier diego dimitris dirk dmitri dmitry dominic don donald donnie doug douglas dragan drew duane dustin dwight earl ed eddie edgar edouard eduardo edward efe
eli elijah elliot elliott emil emmanuel emmett emre enrico eoin eric erik ernest ernie ethan eugene evan evangelos ewan ezra faisal felix ferdinand ferenc fernando fidel floyd francisco
franco francois frank franklin frans françois fred freddie frederick friedrich gabor gabriel garrett gary gavin geert gene gennady geoff geoffrey george georgi gerald gerard gerhard gil gino
giorgi giorgio giorgos giovanni giuseppe glen glenn goran gordon graham grant greg gregory grzegorz guillaume gunnar gus gustavo guy hamid hamish hank hans harold harry harvey hasan hassan
heath hector heinz helmut hendrik henrik henry herb herbert herman hiroshi homer horst hossein howard hubert hugh hugo hussein ian ibrahim igor ihor ilham imran irving isaac isaiah istvan
ivan ivica jack jacob jacques jake jakub jamal james janos janusz jared jaroslaw jason jasper javad javier jay jed jeff jeffrey jens jeremiah jeremy jeroen jerome jerry jesper jesse jim
jimmy joao joe joel joey johan john johnny jon jonas jonathan joost jorge jose joseph joshua josiah josé jozsef joão juan julian julio jurgen justin jürgen karim karl kazuo keir keith kemal
ken kenji kenneth kevin khaled khalid kirk klaus kofi konstantin kristian krzysztof kurt kwabena kwame kyle kyriakos lance larry lars laszlo laurent lawrence lech leo leon leonard leonardo
leroy lester levon lewis liam lionel lloyd logan lonnie louis luc luca lucas luigi luis luke luther mack magnus mahmood mahmoud maksim malcolm mamadou manfred manuel marc marcel marcelo
marcin marco marcus mario mark markus marshall martin marty marvin masahiro mason masoud massimo mateo mateusz matt matteo matthew maurice mauricio max maxim mehdi mehmet michael michel
mickey miguel mike mikhail mikkel milos milton mitch mitchell mitt mohamed mohammad mohammed morris morten moses moussa muhammad musa mustafa mykola nabil narendra nasser nate nathan
nathaniel nawaz ned neil nelson newt niall nicholas nick nicolae nicolas nigel nikola nikolai nikos nils noah norm norman olaf oleg oleksandr oleksiy oliver olivier olof omar orhan orrin
osama oscar otis otto ousmane owen pablo padraig paolo patrick paul paulo pavel pawel pedro perry pervez pete peter petr petro phil philip philippe phillip pierre piers pieter piotr preston
quentin rafael rahul rainer rajesh ralph ramesh rami ramon randy rashid rasmus raul ray raymond raúl recep reggie reince rex reza ricardo richard rick ricky rishi rob robert roberto rod
rodney roger roland ron ronald rory ross roy rudy rupert russ russell rusty ryan sadiq saeed sajid salman sam samir sammy samuel sanjay santiago santino satoshi scott seamus sean sebastian
sebastien serge sergei sergey sergio serhiy seth shahid sheldon sherman sid sigmar silvio simon sipho slobodan soren spencer stan stanislaw stanley stefan stephen sterling steve steven
stewart stu stuart sunil suresh sven takashi taras tarek tariq ted terrence terry thabo themba theo theodore thiago thierry thomas tiago tim timothy toby todd tom tomas tomasz tommy tony
travis trent trevor trey troy tucker tyler tyrone ulf ulrich umberto uwe vaclav vance vern vernon victor vijay viktor vince vincent vitali vitaliy vladimir volodymyr wade walid wallace
walter warren wayne wendell wes wesley wilbur will william willie wim winston wojciech wolfgang woody xavier yanis yousef youssef yuri yury yusuf yves zach zachary zack zahid zbigniew zoltan
zoran`;

const FEMALE = `abby abigail adele agnes agnieszka aisha akiko alexandra alexis alice alicia alina alisha alison allison allyson alyssa ama amanda amber amelia amina aminata amy ana anastasia andrea angela
angelina angie anita anjali ann anna annabel anne annette annie annika annmarie antonia aoife april ariana arlene ashley asma astrid audrey aung autumn ava ayesha ayse ayşe barb barbara
beata beatrice beatriz becky bella benazir bernadette beth betsy betty beverly bianca blanche bonnie brandy brenda bride bridget bridgette brigitte brittany brooke caitlin caitlyn camilla
camille candace candice cara carla carly carmen carol carole caroline carolyn carrie cassandra catherine cathleen cathy cecilia celeste celia charlene charlotte chelsea cheryl chiara chioma
chloe christa christina christine ciara cindy claire clara claudette claudia colette colleen connie constance consuelo corazon courtney cristina crystal cynthia daisy dalia danica daniela
danielle darlene dawn deb debbie deborah debra deepa deirdre delia denise diana diane dilma dina dolly dolores donna dora doreen doris dorothy dragana edith eileen ekaterina elaine eleanor
elena elif elisa elisabeth elizabeth ella ellen ellie elly eloise elsa elsie emily emine emma enkhjin erica erika erin estelle esther ethel eugenia eva evelyn ewa faith farah fatima fatma
fatou faye federica felicia fernanda fiona flora florence frances francesca francoise françoise frida gabriela gail galina gemma genevieve georgia geraldine gillian gina ginger ginny giorgia
gladys gloria graca grace graça greta gretchen guadalupe gulay gwen gwendolyn gülay hailey hanan hanna hannah harriet hazel heather heidi heike helen helena helga helle hilary hillary hoda
huda huma ida imelda indira ines ingrid inés irena irene irina iris iryna isabel isabella ivana ivanka ivy jacinda jackie jacqueline jacquelyn jamila jana jane janelle janet janice jasmine
jean jeanette jeanne jelena jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn josephine josie joy joyce juanita judith judy julia juliana julie june jéssica kaitlyn kaja
karen karin karla katalin katarzyna kate kateryna katherine kathleen kathryn kathy katie katrin katrina katrín kavita kay kayla keiko kellyanne kelsey kemi kendra khadija kim kimberly
kirsten kristen kristi kristin kristy laila lakshmi larisa laura laurel lauren laurie layla leah leila lena leni lenka leslie leticia leyla lillian lily lina linda lisa liz liza lois loretta
lori lorraine louise lucia lucille lucy ludmila luisa lydia lynn lyudmila mabel madeleine madeline maeve magdalena maggie maha maia mairead malala malgorzata mandy manuela marcia margaret
margarita marge margo margot margrethe maria mariam mariama marianne marie marilyn marina marine marissa marit marjorie marla marlene marta martha martine mary maryam maureen maxine maya meg
megan meghan melania melanie melinda melissa mercedes meredith mette mia michaela michelle mildred millie mindy miranda miriam molly mona monica monika muriel myra nadia nadine nancy naomi
nasrin natalia natalie nataliya natalya natasha nathalie nawal nawel nellie ngozi niamh nicola nicole nikki nina nirmala noelle nomsa nora norma nour nurten oksana olena olga olive olivia
orla paige pam pamela paola patricia patsy patti patty paula pauline pearl peggy penelope penny petra phoebe phyllis pilar polly precious priscilla priti priya priyanka rachel ramona rana
rania rebecca reem regina renate renee rhonda rita roberta robin robyn rosa rosalind rosaura rose rosemary roxana roxanne ruby ruth sabine sabrina sadie sakura sally salma samantha samira
sandra sanna sara sarah savannah sawsan selena serena sharon sheila shelby shelley sherry shirin shirley shona sigrid silvia sinead siobhan sofia solveig sonia sophia sophie soraya stacy
stella stephanie sue suella sunita susan susana suzanne svetlana sylvia sylvie tabitha tamara tammy tanya tara tatiana tatyana teodora teresa tess tessa thandi thelma theresa tiffany tina
toni tonya tracy trudy ursula valerie valérie vanessa vera veronica verónica vesna vicki vicky victoria viola violet virginia vivian wanda wendy whitney winnie ximena yasmin yekaterina
yelena yoko yolanda yulia yuliya yvette yvonne zahra zainab zanele zeinab zeynep zoe zofia zuzana`;

export type Gender = 'male' | 'female';

const GENDERS = new Map<string, Gender>([
	...MALE.split(/\s+/).map(name => [name, 'male'] as const),
	...FEMALE.split(/\s+/).map(name => [name, 'female'] as const),
]);

/** `genderOf('Ana')` is `'female'`; null for a name that is not listed. */
export const genderOf = (firstName: string): Gender | null => GENDERS.get(firstName.toLowerCase()) ?? null;
