import { ancestorsOf, findAll, type HtmlElement } from '../tree/html-node.ts'

/** The page's elements seen from its headline. */
export type Surroundings = {
  readonly all: readonly HtmlElement[]
  /** The headline's own ancestors. */
  readonly around: ReadonlySet<HtmlElement>
  /** Elements in between; what stands before the headline counts double, since bylines and dates mostly follow it. */
  readonly far: (element: HtmlElement) => number
}

export function surroundingsOf(root: HtmlElement, title: HtmlElement | null): Surroundings {
  const order = new Map<HtmlElement, number>()
  const all = findAll(root, (element) => order.set(element, order.size).size > 0)
  const origin = title ? (order.get(title) ?? 0) : 0
  return {
    all,
    around: new Set(title ? ancestorsOf(title) : []),
    far: (element) => {
      const distance = (order.get(element) ?? 0) - origin
      return distance < 0 ? -distance * 2 : distance
    }
  }
}
