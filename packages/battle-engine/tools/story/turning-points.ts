import type { BattleEvent, Side } from '../../src/events.ts'
import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { Names } from '../../src/describe.ts'
import type { BattleInput } from '../../src/input.ts'

export type TurningPoint = {
  tick: number
  round: number
  kind: 'lead' | 'fall' | 'standard' | 'order' | 'hour' | 'end'
  words: string
}

/** What decided a battle, in order: lead changes, falls, standards, orders, hours, the end. */
export function turningPoints(engine: EngineBundle, input: BattleInput, log: Int32Array, names: Names): TurningPoint[] {
  const header = engine.headerOf(input)
  const points: TurningPoint[] = []
  const view = engine.openingView(header)
  // On a mission nobody counts glory: who falls and who stands is all.
  const isMission = header.heroes.some(({ monster }) => monster !== undefined)
  let leader: Side | null = null
  let lastHour = 0
  for (const event of engine.decode(log)) {
    engine.showEvent(view, header, event)
    const { glory, round } = view
    const score = isMission ? '' : `${glory[0]} : ${glory[1]} `
    const add = (kind: TurningPoint['kind'], words: string): void =>
      void points.push({ tick: event.tick, round, kind, words })
    if (event.kind === 'hour-began') {
      if (lastHour > 0 && !isMission) add('hour', `hour ${lastHour} ends at ${score.trim()}`)
      lastHour = event.hour
    }
    const kind = pointKind(event)
    if (kind !== undefined) add(kind, engine.sentenceOf(event, header, names) ?? event.kind)
    // Falls and tallies change the glory; a side leads from the moment it is ahead until the other is.
    const ahead: Side | null = glory[0] > glory[1] ? 0 : glory[1] > glory[0] ? 1 : null
    if (ahead !== null && ahead !== leader && !isMission) {
      add('lead', `${names.sides[ahead]} ${leader === null ? 'go ahead' : 'turn the battle'}, ${score.trim()}`)
      leader = ahead
    }
    if (event.kind === 'ended')
      add('end', `${engine.sentenceOf(event, header, names) ?? 'It ends.'} ${score}after ${round} rounds`)
  }
  return points
}

function pointKind(event: BattleEvent): TurningPoint['kind'] | undefined {
  if (event.kind === 'fell' || event.kind === 'stood-up') return 'fall'
  if (event.kind === 'standard-taken') return 'standard'
  if (event.kind === 'order-fired' || event.kind === 'stance-changed') return 'order'
  return undefined
}
