/** A sentence that names heroes: a number is a hero's handle, drawn as his name in his side's ink. */
export type Sentence = readonly (string | number)[]

/** Builds a sentence: strings are words, numbers are heroes. Write other numbers as text. */
export function say(words: TemplateStringsArray, ...parts: readonly (string | number)[]): Sentence {
  const sentence: (string | number)[] = []
  for (const [index, word] of words.entries()) {
    if (word !== '') sentence.push(word)
    const part = parts[index]
    if (part !== undefined && part !== '') sentence.push(part)
  }
  return sentence
}

/** The sentence as plain text, for screen readers and copies. */
export function plain(sentence: Sentence, nameOf: (hero: number) => string): string {
  return sentence.map((part) => (typeof part === 'number' ? nameOf(part) : part)).join('')
}
