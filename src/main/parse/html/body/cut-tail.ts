import type { HtmlElement } from '../tree/html-node.ts'
import type { JudgedBlock } from './extract-body.ts'

const LONG = 80
const HEADING = 60

/** Headings of what follows a story: other stories, comments, subscriptions. The whole line must say it. */
const ending = new RegExp(
  `^\\W*(?:${[
    'related(?: (?:stories|articles|posts|content|news|topics|reading|links|coverage|items))?',
    'you (?:may|might)(?: also)? (?:like|enjoy|be interested in)',
    '(?:read|more) (?:next|also|stories|news|articles)|recommended (?:for you|stories)|what to read next',
    'most (?:read|popular|viewed|shared)|(?:popular|recent|latest) (?:posts|stories|news|articles)|trending now',
    '(?:\\d+ )?(?:comments?|responses|replies)(?: \\(?\\d+\\)?)?|(?:leave|post|add|write) a (?:reply|comment)|join the (?:conversation|discussion)',
    'share this(?: (?:article|story|post))?|sponsored (?:content|links)',
    'noticias relacionadas|(?:también )?te puede interesar|artículos relacionados|lee también|comentarios',
    'você (?:também )?(?:pode|vai) gostar|veja também|leia (?:também|mais)|notícias relacionadas|comentários',
    'lesen sie auch|mehr zum thema|das könnte (?:sie|dich) auch interessieren|(?:ähnliche|weitere) (?:artikel|beiträge)|kommentare?',
    '(?:à )?lire aussi|sur le même (?:sujet|thème)|articles (?:liés|similaires)|vous aimerez aussi|(?:les )?commentaires',
    'leggi anche|potrebbe(?:ro)? interessarti(?: anche)?|articoli correlati|lees ook|czytaj (?:też|także)|zobacz także',
    'читайте также|похожие (?:статьи|новости)|самые популярные.{0,30}|комментарии|関連記事|相关(?:阅读|文章|新闻)|推荐阅读'
  ].join('|')})\\W*$`,
  'iu'
)

/**
 * Ends the body at a heading such as "Related stories" when the story's own containers do not go on after it (a box of
 * links in the middle of a story is left to the classifier).
 */
export function cutTail(body: readonly JudgedBlock[]): readonly JudgedBlock[] {
  const containers = new Set<HtmlElement>()
  for (const [at, { block }] of body.entries()) {
    if (containers.size > 0 && block.text.length <= HEADING && ending.test(block.text)) {
      const rest = body.slice(at + 1)
      if (!rest.some((item) => item.block.text.length >= LONG && containers.has(containerOf(item))))
        return body.slice(0, at)
    }
    if (block.text.length >= LONG) containers.add(containerOf({ block }))
  }
  return body
}

const containerOf = ({ block }: Pick<JudgedBlock, 'block'>): HtmlElement =>
  block.mixed ? block.holder : (block.holder.parent ?? block.holder)
