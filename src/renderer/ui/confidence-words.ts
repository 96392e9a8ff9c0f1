/** How sure a suggestion is, in a word that a person can act on. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.85) return 'sure'
  return confidence >= 0.6 ? 'likely' : 'doubtful'
}
