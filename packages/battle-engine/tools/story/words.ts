import { MONSTERS } from '../../src/content/monsters.ts'
import type { Names } from '../../src/describe.ts'
import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { GambitSetId } from '../../src/content/ids.ts'
import type { BattleInput, HeroInput } from '../../src/input.ts'
import type { Gambit } from '../../src/gambit-language.ts'
import type { RuleTried } from '../../src/report.ts'
import type { Called } from '../cli/stored-battle.ts'
import { ACTIONS, CONDITIONS, ORDERINGS } from '../../src/gambits/vocabulary.ts'

/**
 * Names in reports of the command line: what a league called them; without that heroes by key, monsters by their own names too,
 * sides by place or by what they are.
 */
export function namesOf(input: BattleInput, called?: Called): Names {
  const monsters = new Map(
    input.sides.flatMap((side) => (side.monsters ?? []).map(({ key, monster }) => [key, monster])),
  )
  const [host, guest] = input.sides.map((side) => (side.monsters === undefined ? 'The party' : 'The monsters'))
  const hero = (key: string): string => {
    const monster = monsters.get(key)
    return called?.heroes.get(key) ?? (monster === undefined ? key : `${MONSTERS[monster].name} ${key}`)
  }
  const sides = called?.sides ?? (monsters.size === 0 ? ['The hosts', 'The guests'] : [host!, guest!])
  return { hero, sides: [sides[0]!, sides[1]!] }
}

function filled(words: string, parameters: object): string {
  const values = new Map<string, unknown>(Object.entries(parameters))
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values.get(name) ?? '?').replaceAll(',', ', '))
}

export function conditionWords(condition: Gambit['onlyIf'][number]): string {
  return `${condition.not === true ? 'not: ' : ''}${filled(CONDITIONS[condition.kind], condition)}`
}

/** "only if my health is below 400 ‰ → fall back to home → prefer the nearest". */
export function gambitWords({ onlyIf, do: action, prefer }: Gambit): string {
  return [
    ...(onlyIf.length > 0 ? [`only if ${onlyIf.map(conditionWords).join(' and ')}`] : []),
    filled(ACTIONS[action.kind], action),
    ...(prefer.length > 0 ? [`prefer ${prefer.map((o) => filled(ORDERINGS[o.kind], o)).join(', then ')}`] : []),
  ].join(' → ')
}

export function heroOf(input: BattleInput, key: string | null): HeroInput | undefined {
  return input.sides.flatMap(({ heroes }) => heroes).find((hero) => hero.key === key)
}

/** A rule with its words and what became of it: fired, or passed over and why. */
export function ruleWords(tried: RuleTried, hero: HeroInput | undefined, set: GambitSetId | null | undefined): string {
  const number = /^gambit (\d+)$/.exec(tried.rule)?.[1]
  // Engine 0.1.0 knows one set of gambits.
  const gambits = set === 'b' || set === 'c' ? hero?.sets?.[set] : hero?.gambits
  const gambit = number === undefined ? undefined : gambits?.[Number(number) - 1]
  const words = `${tried.rule}${gambit !== undefined && (set === 'b' || set === 'c') ? ` of set ${set.toUpperCase()}` : ''}${gambit === undefined ? '' : ` (${gambitWords(gambit)})`}`
  if (tried.result === 'acted') return `${words}: FIRED`
  if (tried.result === 'filter') {
    // Engines before 1.0.0 name no filter.
    const failed = (tried.failed ?? []).map((i) => gambit?.onlyIf[i]).filter((c) => c !== undefined)
    return `${words}: passed over, ${failed.length === 0 ? 'a filter does not hold' : `does not hold: ${failed.map(conditionWords).join('; ')}`}`
  }
  const { whyNot } = tried
  return `${words}: impossible${whyNot === undefined ? '' : `, ${whyNot.kind.replaceAll('-', ' ')}${whyNot.kind === 'resting' ? ` for ${whyNot.rounds} more rounds` : ''}`}`
}

/** The sentence of an event, or its bare kind where a reader need not hear it. */
export function eventWords(
  engine: EngineBundle,
  input: BattleInput,
  log: Int32Array,
  tick: number,
  names: Names = namesOf(input),
): string {
  if (tick < 1 || tick > engine.ticksOf(log)) return 'no event: the battle is over'
  const event = engine.eventAt(log, tick - 1)
  const header = engine.headerOf(input)
  const bare = (handle: number): string => {
    const key = header.heroes.find((h) => h.handle === handle)?.key
    return key === undefined ? '?' : names.hero(key)
  }
  const sentence = engine.sentenceOf(event, header, names)
  if (sentence !== undefined) return sentence
  const { kind, cause: _cause, tick: _tick, ...rest } = event
  const facts = Object.entries(rest).map(
    ([name, value]) =>
      `${name} ${(name === 'actor' || name === 'target') && typeof value === 'number' ? bare(value) : String(value)}`,
  )
  return [kind, ...facts].join(' ')
}
