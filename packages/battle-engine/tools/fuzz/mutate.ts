import { randomMission, wideInput } from '../../src/index.ts'
import { diceOf, type Dice } from '../../src/random-input.ts'
import { ARENA_IDS, CLASS_IDS, LANE_IDS, MONSTER_IDS, STANCE_IDS, TRAIT_IDS } from '../../src/content/ids.ts'
import { mix } from '../../src/chance/mix.ts'

/** What an input may be spoilt with: wrong types, limits and just beyond, names that a careless object would mistake for its own. */
const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  true,
  '',
  ' ',
  '\u0000',
  '__proto__',
  'constructor',
  'toString',
  'guardian',
  'attack',
  '🛡️',
  'a'.repeat(65),
  -1,
  -0,
  0,
  0.5,
  1,
  99,
  100,
  2500,
  2501,
  2 ** 31,
  2 ** 53,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  [[]],
  {},
  { kind: 'attack' },
  { kind: '__proto__' },
  Array.from({ length: 200 }, () => 'attack'),
]

type Place = { holder: Record<string, unknown>; key: string }

/** Every place inside a value that something stands in. */
function placesOf(value: unknown): Place[] {
  const places: Place[] = []
  const seen = new Set<unknown>()
  const look = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null || seen.has(holder)) return
    seen.add(holder)
    for (const key of Object.keys(holder)) {
      places.push({ holder: holder as Record<string, unknown>, key })
      look((holder as Record<string, unknown>)[key])
    }
  }
  look(value)
  return places
}

/** One change each. Some leave an input lawful and strange, some spoil it. */
const MUTATIONS: readonly ((input: unknown, dice: Dice) => void)[] = [
  // Anything anywhere.
  (input, dice) => change(input, dice, () => HOSTILE[dice(HOSTILE.length)]),
  // A number at a lawful limit, or a little off.
  (input, dice) =>
    change(input, dice, (value) => [0, 1, 99, 100, 2500, value as number][dice(6)]! + dice(3) - 1, 'number'),
  // A word of the same kind, from anywhere.
  (input, dice) => change(input, dice, () => WORDS[dice(WORDS.length)], 'string'),
  (input, dice) => change(input, dice, (value) => !(value as boolean), 'boolean'),
  // Something is left out, or stands there that nobody asked for.
  (input, dice) => at(input, dice, ({ holder, key }) => void delete holder[key]),
  (input, dice) =>
    at(
      input,
      dice,
      ({ holder }) => void (holder[['extra', '__proto__', 'kind', '0'][dice(4)]!] = HOSTILE[dice(HOSTILE.length)]),
    ),
  // A list is emptied, doubled, cut, turned round.
  (input, dice) => lists(input, dice, (list) => void list.splice(0)),
  (input, dice) => lists(input, dice, (list) => void list.push(...structuredClone(list))),
  (input, dice) => lists(input, dice, (list) => void list.splice(1)),
  (input, dice) => lists(input, dice, (list) => void list.reverse()),
  (input, dice) => lists(input, dice, (list) => void list.splice(dice(list.length + 1), 1)),
  // A part of another battle stands in the same place, or two parts of this one change places.
  (input, dice) => {
    const [here, there] = [placesOf(input), placesOf(wideInput(dice(1000)))]
    const place = here[dice(Math.max(1, here.length))]
    const same = there.filter(({ key }) => key === place?.key)
    const twin = same[dice(Math.max(1, same.length))]
    if (place !== undefined && twin !== undefined) place.holder[place.key] = twin.holder[twin.key]
  },
  (input, dice) => {
    const places = placesOf(input)
    const one = places[dice(Math.max(1, places.length))]
    const same = places.filter(({ key }) => key === one?.key)
    const other = same[dice(Math.max(1, same.length))]
    if (one === undefined || other === undefined) return
    const kept = one.holder[one.key]
    one.holder[one.key] = other.holder[other.key]
    other.holder[other.key] = kept
  },
]

const WORDS: readonly string[] = [
  ...ARENA_IDS,
  ...CLASS_IDS,
  ...LANE_IDS,
  ...STANCE_IDS,
  ...TRAIT_IDS,
  ...MONSTER_IDS,
  'north',
  'bright',
  'weakest',
  'home',
]

function at(input: unknown, dice: Dice, act: (place: Place) => void, kind?: string): void {
  const places = placesOf(input).filter(({ holder, key }) => kind === undefined || typeof holder[key] === kind)
  const place = places[dice(Math.max(1, places.length))]
  if (place !== undefined) act(place)
}
function change(input: unknown, dice: Dice, to: (value: unknown) => unknown, kind?: string): void {
  at(input, dice, ({ holder, key }) => void (holder[key] = to(holder[key])), kind)
}
function lists(input: unknown, dice: Dice, act: (list: unknown[]) => void): void {
  const all = placesOf(input).flatMap(({ holder, key }) =>
    Array.isArray(holder[key]) ? [holder[key] as unknown[]] : [],
  )
  const list = all[dice(Math.max(1, all.length))]
  // A list may have been made huge before: it is not made huger.
  if (list !== undefined && list.length < 300) act(list)
}

/** Input number `seed`: a random battle with one to four changes; every eighth unchanged, so that lawful ones are never rare. */
export function mutatedInput(seed: number): unknown {
  const input: unknown = structuredClone(seed % 8 === 7 ? randomMission(seed % 5000) : wideInput(seed % 5000))
  const dice = diceOf(mix(seed ^ 0x6a09e667))
  for (let left = seed % 8 === 0 ? 0 : 1 + dice(4); left > 0; left--) MUTATIONS[dice(MUTATIONS.length)]!(input, dice)
  return input
}
