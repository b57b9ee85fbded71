import { expect, test } from 'vitest'
import { plain, say } from './sentence.ts'

test('a sentence keeps its heroes apart from its words', () => {
  const sentence = say`${0} strikes ${11} for ${'14'}.`
  expect(sentence).toEqual([0, ' strikes ', 11, ' for ', '14', '.'])
  expect(plain(sentence, (hero) => (hero === 0 ? 'Aldric' : 'Wena'))).toBe('Aldric strikes Wena for 14.')
})
