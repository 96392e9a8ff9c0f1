const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu
// Chinese and Japanese part no words: their readers count characters.
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/
const EACH_UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g
const WORDS_OR_CHARACTERS = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu

/** Words of a text; in Chinese and Japanese, characters. */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(WORDS)?.length ?? 0
  return text.replace(EACH_UNSPACED, ' $& ').match(WORDS_OR_CHARACTERS)?.length ?? 0
}
