import type { BattleEvent, Cell, HeroHandle } from '@mythic/battle-engine'
import { battleMessages } from '../../../messages/battle.ts'

/** What is drawn over the tokens for the newest events: numbers over heroes, lines between them, the way of a move. */
export type EventMark =
  | {
      readonly kind: 'number'
      readonly tick: number
      readonly hero: HeroHandle
      readonly text: string
      readonly tone: 'bad' | 'good' | 'soft' | 'grave'
    }
  | {
      readonly kind: 'line'
      readonly tick: number
      readonly from: HeroHandle
      readonly to: HeroHandle
      readonly tone: 'bad' | 'good' | 'soft'
    }
  | { readonly kind: 'way'; readonly tick: number; readonly hero: HeroHandle; readonly path: readonly Cell[] }
  | { readonly kind: 'flash'; readonly tick: number; readonly cell: Cell }

/** As many events back from `tick` as an eye still holds, never past the start of the turn. */
const HELD_EVENTS = 5

/** The marks of the moment at `tick`, oldest first. */
export function marksAt(events: readonly BattleEvent[], tick: number): EventMark[] {
  const marks: EventMark[] = []
  for (let at = tick - 1; at >= Math.max(0, tick - HELD_EVENTS); at--) {
    const event = events[at]
    if (event === undefined || ENDS_MOMENT.has(event.kind)) break
    marks.unshift(...marksOf(event, at))
  }
  return marks
}

const ENDS_MOMENT: ReadonlySet<BattleEvent['kind']> = new Set(['turn-began', 'round-began', 'hour-began', 'came-home'])

function marksOf(event: BattleEvent, tick: number): EventMark[] {
  const number = (hero: HeroHandle, text: string, tone: 'bad' | 'good' | 'soft' | 'grave'): EventMark => ({
    kind: 'number',
    tick,
    hero,
    text,
    tone,
  })
  switch (event.kind) {
    case 'hit':
      return [
        { kind: 'line', tick, from: event.actor, to: event.target, tone: 'bad' },
        number(event.target, `${minus(event.damage)}${event.critical ? '!' : ''}`, 'bad'),
      ]
    case 'missed':
      return [
        { kind: 'line', tick, from: event.actor, to: event.target, tone: 'soft' },
        number(event.target, battleMessages.miss, 'soft'),
      ]
    case 'healed':
      return [
        ...(event.actor === event.target
          ? []
          : [{ kind: 'line', tick, from: event.actor, to: event.target, tone: 'good' } as const]),
        number(event.target, `+${event.amount}`, 'good'),
      ]
    case 'guarded':
    case 'shared':
    case 'suffered':
    case 'burned':
      return [number(event.target, minus(event.damage), 'bad')]
    case 'paid':
      return [number(event.actor, minus(event.damage), 'bad')]
    case 'resisted':
      return [number(event.target, battleMessages.resist, 'soft')]
    case 'fell':
      return [number(event.target, '†', 'grave')]
    case 'stood-up':
      return [number(event.target, `+${event.health}`, 'good')]
    case 'moved':
      return [{ kind: 'way', tick, hero: event.actor, path: event.path }]
    case 'field-laid':
      return [{ kind: 'flash', tick, cell: event.cell }]
    default:
      return []
  }
}

function minus(amount: number): string {
  return `−${amount}`
}
