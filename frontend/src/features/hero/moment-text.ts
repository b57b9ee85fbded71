import type { LegacyView } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'

type Moment = LegacyView['moments'][number]

/** One defining moment in words: "Wren felled 4 in one match". */
export function momentText(name: string, { kind, data }: Pick<Moment, 'kind' | 'data'>): string {
  const words = messages.chronicle.moments
  const number = (key: string) => Number(data[key] ?? 0)
  switch (kind) {
    case 'many-falls':
      return `${name} ${words['many-falls'](number('falls'))}.`
    case 'standards':
      return `${name} ${words.standards(number('standards'))}.`
    case 'comeback':
      return `${name} ${words.comeback(number('deficit'))}.`
    case 'debut':
      return `${name} ${words.debut()}.`
    case 'hundredth-match':
      return `${name} ${words['hundredth-match']()}.`
  }
}
