/**
 * Common given names by gender, for pronouns only: general knowledge of frequent names in English-language news and in
 * the countries it writes about, not counted from any corpus. A name that is missing only leaves a pronoun open.
 */
const MALE =
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald ' +
  'steven steve paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey jeff ryan jacob gary ' +
  'nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory greg alexander frank patrick raymond ' +
  'jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary walter kyle harold carl jeremy keith roger ' +
  'gerald ethan arthur terry lawrence sean christian austin joe noah albert bryan bruce willie gabriel logan alan juan ' +
  'wayne roy ralph randy eugene vincent russell louis philip phillip bobby johnny bradley tom bill mike jim tim dan ben ted ' +
  'fred ray ron ken rick don dick bob rob chris matt josh nick alex sam max leo luke lucas liam oliver harry simon nigel ' +
  'graham ian neil stuart colin trevor martin hugh craig todd chad brad brett derek dean glenn marc marco mario carlos luis ' +
  'jorge pedro miguel manuel antonio francisco javier fernando rafael pablo diego sergio alberto roberto ricardo eduardo ' +
  'andres julio cesar hector oscar ruben raul enrique ivan igor vladimir sergei sergey dmitry dmitri boris mikhail nikolai ' +
  'oleg yuri viktor pavel aleksandr alexei andrei anton hans klaus jurgen wolfgang gunter heinz helmut karl friedrich ' +
  'fritz jens lars sven erik nils olaf jean pierre jacques francois michel philippe laurent olivier nicolas emmanuel ' +
  'giovanni giuseppe luigi paolo franco matteo luca andrea alessandro silvio ahmed mohamed mohammed muhammad mohammad ali ' +
  'hassan hussein ibrahim omar yusuf youssef khalid mahmoud mustafa abdullah abdul tariq bashar saddam hamid karim jamal ' +
  'samir rashid salman faisal recep imran asif raj rahul amit anil sanjay vijay narendra arun ravi suresh rajiv wei ming ' +
  'jian hiroshi kenji takashi shinzo yoshi kim jong moon joon xi jinping barack mitt newt rand marco bernie rudy reince ' +
  'sheldon warren clint brent blake cory corey cody travis trent troy darren darryl dale dwight earl edwin elliot elliott ' +
  'ernest felix floyd gene gordon guy herbert herman howard ira irving isaac jake jared jay jeb jesse jimmy joel jon jordan ' +
  'julian karl kurt lance lee leon leonard lloyd marcus marvin maurice mitch mitchell morris nathaniel ned norman pat perry ' +
  'preston quentin reginald rex rodney roland ross rudolph seth shane sidney spencer stanley stefan theodore terrence ' +
  'toby tony tyrone vernon victor wade wesley will xavier zach abraham adrian alfred allan allen alvin arnold ' +
  'barry bernard brendan byron calvin cameron carlton chester clarence clark clayton clifford clinton clyde conrad ' +
  'curtis damian darrell dominic drew duane duncan dustin edgar'
const FEMALE =
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly ' +
  'emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela ' +
  'shirley anna brenda pamela emma nicole helen samantha katherine catherine christine debra rachel carolyn janet maria ' +
  'heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl ' +
  'hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy sophia ' +
  'grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis ' +
  'lori hillary chelsea ivanka melania tiffany kellyanne condoleezza madeleine angela theresa nicola ursula christine ' +
  'marine claire chloe camille sophie isabelle brigitte nathalie sylvie monique giulia francesca chiara elena paola ' +
  'carmen ana lucia rosa isabel pilar dolores cristina gabriela mariana daniela valeria ' +
  'olga svetlana tatiana natalia irina ekaterina yulia anastasia ludmila nadia fatima aisha khadija zainab leila layla ' +
  'yasmin amina noor malala benazir indira sonia priya anjali sunita lakshmi aung michiko yoko keiko yuki mei ling hua ' +
  'kate katie kathy kim kristin kristen kirsten krista kristina kay joanna joanne jill jane janine jeanne jenny jenna jodi ' +
  'josephine june kara leslie lena lily lindsay liz loretta lorraine louise lucy lydia lynn lynne mandy marcia margot ' +
  'marjorie marlene maureen maxine melinda meredith mia michele mildred miranda molly monica nadine naomi nina nora norma ' +
  'paige pat paula peggy penelope penny phyllis rachael regina renee rhonda rita roberta robin rosemary roxanne sabrina ' +
  'sally sandy sasha savannah shannon sheila shelly sherry sheryl sonya stacey stacy stella sue susanna susannah suzanne ' +
  'sylvia tamara tammy tanya tara tess tina tracy trish ' +
  'valerie vanessa vera vicki vivian wanda wendy yolanda yvonne zoe abby ada adele adriana agnes alicia alison allison ' +
  'alyssa annette annie april ariana audrey beatrice becky bernadette beth bonnie bridget candace carla carly carole ' +
  'caroline cassandra cathy cecilia celeste charlene claudia colleen connie courtney daisy dana debbie delia desiree ' +
  'dina eileen elaine eleanor ella ellen eloise erica erika erin estelle esther eva eve faith felicia fiona florence ' +
  'gail geraldine gina ginger gwen gwendolyn harriet hazel heidi hilary holly hope ida ingrid irene iris ivy jackie'
const male = new Set(MALE.split(' '))
const female = new Set(FEMALE.split(' '))

export type Gender = 'm' | 'f'

/** Null for unknown names and for names that both genders bear. */
export function genderOf(given: string): Gender | null {
  const name = given.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const m = male.has(name)
  const f = female.has(name)
  return m === f ? null : m ? 'm' : 'f'
}

export function isGivenName(word: string): boolean {
  const name = word.toLowerCase()
  return male.has(name) || female.has(name)
}
