/** First names by the pronoun that usually goes with them; names that go with both are left out. */

const MALE = `aaron abdoulaye abdul abdulaziz abdullah abiy abraham adam adrian agus ahmed ahmet ajay akhilesh akira alain alan alar alasdair alassane albert alberto aleksandar aleksei alexander alexei alexey
alfonso alfred ali alistair allen alvaro alvin amadou amir amit anatoly anders andre andreas andrei andrej andrew andrey andriy andrzej andy angus anil anthony antoine antonio antonis antti anura
anwar armen arnold arthur arvind ashraf asif austin babatunde bandar barack barry bashar bat-erdene ben benigno benjamin bernard bernie bilawal bill billy bjorn björn bob bobby bohdan bojan bongani
boris boubacar boyko brad bradley brandon brendan brent brett brian bruce bryan budi burak callum calvin carl carlo carlos cem charles cheikh chidi chris christian christopher chuck ciaran clarence
claudio clifford clinton colin colm connor conor cormac costas craig curtis daniel danny dario darío dave david dean declan dennis denys derek didier diego dimitris dirk dmitri dmitry dominic don
donald doug douglas dragan dwight earl eddie edgar edouard eduardo edward efe egils elijah eliud emeka emmanuel emomali emre enrico eoin eric erik ernest esben ethan eugene evan evangelos evo ewan
fahd faisal felix femi ferdinand ferenc fernando fidel francisco franco francois frank franklin frans françois fred frederick friedrich fumio gabor gabriel gary gavin geert gennady geoffrey george
georgi gerald geraldo gerard gerhard getachew gino giorgi giorgio giorgos giovanni gitanas giuseppe glenn goodluck goran gordon gotabaya graham greg gregory grzegorz guillaume gulbuddin gunnar gustavo
guy haile hamad hamid hamish hans harold harry harvey hasan hassan hector heinz helmut hendrik henrik henry herbert herman heydar hiroshi horst hossein howard hugh hugo hussein ian ibrahim igor ihor
ilham imran isaac istvan ivan ivica jabulani jack jacob jacques jair jake jakub jamal james janez janos janusz jared jaroslaw jason javad javier jay jeff jeffrey jens jeremy jeroen jerome jerry jesper
jesse jim jimmy joao joe joel johan john johnny joko jomo jon jonas jonathan joost jorge jose joseph joshua josiah josé jozsef joão juan jukka julian julio junichiro jurgen justin jürgen karim karl
kazuo keir keith kemal ken kenji kenneth kevin khaled khalid kiril klaus kofi kojo konstantin kristian krzysztof kurt kwabena kwame kyle kyriakos larry lars laszlo laurent lawrence lech leo leon
leonard leonardo levan levon lewis liam lloyd logan louis luc luca lucas luigi luis luiz luke magnus mahathir mahinda mahmood mahmoud maksim malcolm mamadou mandla manfred manmohan manuel marc marcel
marcelo marcin marco marcus mariano mario mark markus martin marvin masahiro masoud massimo mateo mateusz matt matteo matthew maurice mauricio max maxim mehdi mehmet michael michel miguel mike mikhail
mikheil mikkel milos milton mircea mitch mitchell mitt mohamed mohammad mohammed morten moses moussa muhammad muhammadu musa mustafa mykola nabil najib narendra nasser nathan nathaniel nawaz nayib
neil nelson newt niall nicholas nick nicolae nicolas nigel nikola nikolai nikos nils nitish noah norman nursultan olaf oleg oleksandr oleksiy oliver olivier olof olusegun omar orhan osama oscar otto
ousmane pablo padraig paolo patrick paul paulo pavel pawel pedro pekka perry pervez pete peter petr petro phil philip philippe phillip pierre piers pieter piotr prabowo prayut rafael rahul raila
rainer rajesh ralph ramesh rami ramon randy ranil rashid rasmus raul raymond raúl recep reggie reince reza ricardo richard rick ricky riek rishi rob robert roberto rod rodney rodrigo roger roland ron
ronald rory ross roy rudy rumen rupert russell ryan sadiq saeed sajid salman salva sam samir samuel sanjay santiago santino satoshi sauli scott seamus sean sebastian sebastien segun serge sergei
sergey sergio serhiy seth shahid shinzo sigmar silvio simon sione sipho sitiveni slobodan soren stanislaw stanley stefan stephen steve steven stewart stuart sunil suresh sven takashi tamim taras tarek
tariq taro tawanda tayyip ted terrence terry tewodros thabo thaksin themba theodore thiago thierry thomas tiago tigran tim timothy todd tom tomas tomasz tommy tony toomas traian travis trevor tunde
turki tyler uhuru ulf ulrich umberto uwe vaclav valdis vernon victor vijay viktor viliame vincent vitali vitaliy vladimir volodymyr voreqe wade walid walter warren wayne wesley wilbur will william
willie wim winston wojciech wolfgang xavier yanis yaw yoshihide yousef youssef yuri yury yusuf yves zachary zahid zayed zbigniew zoltan zoran`;

const FEMALE = `abena abigail adele adwoa agnes agnieszka aigul aisha akiko akua alexandra alice alicia alina alison allison ama amanda amber amelia amina aminata amy ana anastasia andrea angela angelina anita anjali
ann anna anne annegret annette annie annika antonia aoife april ariana ashley asma astrid audrey aung ayesha ayse ayşe barbara beata beatrice beatriz becky bella benazir bernadette beth betsy betty
beverly birgit bonnie brenda bride bridget brigitte brittany busisiwe candice carla carly carmen carol caroline carolyn carrie cassandra catherine cathy cecilia celia charlotte chelsea cheryl chiara
chioma christina christine ciara cindy claire clara claudia colleen connie constance consuelo corazon cristina crystal cynthia daisy dalia daniela danielle debbie deborah debra deepa delcy denise
desislava diana diane dilma dilnoza dina dolores donna dora doris dorothy dragana edith efua eileen ekaterina elaine eleanor elena elif elisa elisabeth elizabeth ellen elly elsa emily emine emma
enkhjin erica erin erna erzsebet esther eva evelyn ewa faith farah fatima fatma fatou federica felicia fernanda fiona florence frances francesca francoise françoise gabriela gail galina gina ginger
giorgia gladys gloria graca grace graça gretchen gro guadalupe gulay gulnara gwen gülay hanan hanna hannah hatice heather heidi heike helen helena helga helle hilary hillary hina hoda huda huma ida
ildiko ilona imelda indira ines ingrid ingrida inés irena irene irina iris iryna isabel isabella ivana ivanka jacinda jackie jacqueline jana jane janet janice jean jeanne jelena jennifer jenny jessica
jill joan joanna joanne josephine joy joyce juanita judith judy julia juliana julie june jéssica jóhanna kaja karen karin katalin katarzyna kate kateryna katherine kathleen kathryn kathy katie katrin
katrina katrín kavita kayla keiko kellyanne kemi kersti khadija kim kimberly kirsten kolinda kristalina kristen kristin laila lakshmi larisa lata laura lauren laurie layla leah leila lena leni lenka
leslie leticia leyla lillian lina linda lindiwe lisa litia lois loretta lori louise lucia lucy ludmila luisa lynn lyudmila madeleine madeline maeve magdalena maggie maha maia mairead malala malgorzata
mamata manuela marcia margaret margarita margot margrethe maria mariam mariama marianne marie marilyn marina marine marit marjorie marlene marta martha martine mary maryam maureen maya meera megan
megawati meghan melania melanie melinda melissa meral mercedes meredith mette mia michelle mildred milica mindy mireya miriam miriama molly mona monica monika nadia nadine najat nancy naomi narges
nasrin natalia natalie nataliya natalya natasha nathalie nawal nawel ngozi niamh nicola nicole nikki nina nirmala nkosazana nomsa nomvula nora norma nour nurten oksana olena olga olivia orla
paetongtarn pamela paola parisa patricia patty paula pauline peggy penelope penny petra phyllis pilar precious priscilla priti priya priyanka puan rachel rachida radha rana rania rebecca reem regina
renate renee rigoberta rita roberta robin rosa rosalind rosaura rose rosemary roxana ruth sabine sabrina sakura sally salma salome samantha samira sanae sandra sania sanna sara sarah saule sawsan
segolene sharon sheila shirin shirley shona sigrid silvia sindisiwe sinead siobhan siv smriti sofia solveig sonia sophia sophie soraya stacy stella stephanie sue suella sunita susan susana sushma
suzanne svetlana sylvia sylvie ségolène tamara tammy tansu tanya tara tarja tatiana tatyana teodora teresa thandi thelma theresa thuli tiffany tina tracy ursula vaira valerie valérie vanessa vera
veronica verónica vesna vicki vicky victoria viola violet violeta virginia vivian wanda wendy whitney winnie ximena xiomara yasmin yekaterina yelena yingluck yoko yolanda yulia yuliya yuriko yvette
yvonne zahra zainab zanele zeinab zeynep zoe zofia zuzana`;

export type Gender = 'male' | 'female';

const GENDERS = new Map<string, Gender>([
	...MALE.split(/\s+/).map(name => [name, 'male'] as const),
	...FEMALE.split(/\s+/).map(name => [name, 'female'] as const),
]);

/** `genderOf('Ana')` is `'female'`; null for a name that is not listed. */
export const genderOf = (firstName: string): Gender | null => GENDERS.get(firstName.toLowerCase()) ?? null;
