/**
 * Lines of UTF-8 bytes that come in pieces, broken at "\n" only. (`node:readline` also breaks at "\r", and hides
 * whether the last line was ended.)
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>
): AsyncGenerator<{ text: string; ended: boolean }> {
  // Pieces of the line that has not ended yet; joined once, as a line may be as long as an original.
  let open: Uint8Array[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield { text: textOf([...open, chunk.subarray(from, end)]), ended: true }
      open = []
      from = end + 1
    }
    if (from < chunk.length) open.push(chunk.subarray(from))
  }
  if (open.length > 0) yield { text: textOf(open), ended: false }
}

const textOf = (pieces: readonly Uint8Array[]): string => Buffer.concat(pieces).toString('utf8')
