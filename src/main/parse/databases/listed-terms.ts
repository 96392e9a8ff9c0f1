/** "gpol : Domestic Politics | gvote : Elections" → the terms without their codes. */
export const listedTerms = (text: string): readonly string[] =>
  text
    .split('|')
    .map((term) => term.trim().replace(/^[a-z\d]{1,8}\s:\s/i, ''))
    .filter((term) => term !== '')
