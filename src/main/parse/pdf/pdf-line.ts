/** A stretch of text on one line of a page. Points; `y` is the baseline, counted from the page's foot. */
export type PdfSegment = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
}

export type PdfPage = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly segments: readonly PdfSegment[]
}

/** A line of a column in reading order. `block` numbers the stretches that were cut apart on their page. */
export type PdfLine = PdfSegment & {
  readonly page: number
  readonly block: number
  /** Edges of the column it stands in. */
  readonly columnLeft: number
  readonly columnRight: number
}
