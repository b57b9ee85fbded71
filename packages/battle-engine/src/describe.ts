import { ABILITIES } from './content/abilities.ts'
import { ARENAS } from './content/arenas.ts'
import { MONSTERS } from './content/monsters.ts'
import { STANCES } from './content/stances.ts'
import { STATUSES } from './content/statuses.ts'
import { COLUMNS } from './field/hex.ts'
import { heroesOfMission, missionLines, standingLine } from './describe-mission.ts'
import { decode } from './log/read.ts'
import { openingView, showEvent } from './replay/view-at.ts'
import type { EndId } from './content/ids.ts'
import type { BattleEvent, HeroHandle, Side } from './events.ts'
import type { BattleHeader, Outcome } from './report.ts'

/** Names for a report: of a hero by his key, of the two sides. */
export type Names = { hero: (key: string) => string; sides: [string, string] }

/** Before the result: why it came then. Nothing to say of the last round. */
const END_WORDS = {
  'last-round': '',
  hundred: 'A hundred glory are won. ',
  alone: 'One side alone stands. ',
  'step-limit': 'The battle is stopped as it stands: too much has happened in it. ',
} as const satisfies Record<EndId, string>

const FIELD_WORDS = {
  trap: 'a snare',
  wall: 'a wall of stone',
  ember: 'embers',
  storm: 'a storm',
  sun: 'sun ground',
  flood: 'water',
} as const

/** "d4": column a–m, row 1–9, as on the field's edge. */
export function placeName(cell: number): string {
  return 'abcdefghijklm'.charAt(cell % COLUMNS) + String((cell - (cell % COLUMNS)) / COLUMNS + 1)
}

function keyOf(header: BattleHeader, handle: HeroHandle): string {
  const known = header.heroes.find((h) => h.handle === handle) ?? header.summons?.find((h) => h.handle === handle)
  return known?.key ?? '?'
}

/** One event as a sentence; undefined for what a reader need not hear (turns, tallies of nothing). */
export function sentenceOf(event: BattleEvent, header: BattleHeader, names: Names): string | undefined {
  const who = (handle: HeroHandle): string => names.hero(keyOf(header, handle))
  const side = (s: Side): string => names.sides[s]
  const how =
    event.cause.kind === 'gambit'
      ? ` [gambit ${event.cause.number}]`
      : event.cause.kind === 'reaction'
        ? ' [reaction]'
        : ''
  switch (event.kind) {
    case 'hour-began':
      return undefined
    case 'round-began':
      return undefined
    case 'turn-began':
      return undefined
    case 'moved':
      return `${who(event.actor)} goes to ${placeName(event.to)}${how}`
    case 'displaced':
      return event.actor === event.target
        ? `${who(event.actor)} leaps to ${placeName(event.to)}`
        : `${who(event.target)} is thrust to ${placeName(event.to)}`
    case 'swapped':
      return `${who(event.actor)} takes the place of ${who(event.target)}`
    case 'used':
      return `${who(event.actor)} uses ${ABILITIES[event.ability].name}${event.target === null ? '' : ` on ${who(event.target)}`}${how}`
    case 'hit':
      return `${who(event.actor)} hits ${who(event.target)} for ${event.damage}${event.critical ? ', critically' : ''}${event.ability === null ? how : ''}`
    case 'missed':
      return `${who(event.actor)} misses ${who(event.target)}`
    case 'absorbed':
      return `the ward of ${who(event.target)} takes ${event.amount}`
    case 'guarded':
      return `${who(event.target)} takes ${event.damage} of it upon himself`
    case 'shared':
      return `the knot gives ${who(event.target)} ${event.damage}`
    case 'suffered':
      return `${who(event.target)} suffers ${event.damage} by ${STATUSES[event.status].name.toLowerCase()}`
    case 'burned':
      return `${who(event.target)} takes ${event.damage} from ${FIELD_WORDS[event.effect]}`
    case 'paid':
      return `${who(event.actor)} pays ${event.damage} health`
    case 'healed':
      return `${who(event.target)} is healed by ${event.amount}`
    case 'status-gained':
      return `${who(event.target)}: ${STATUSES[event.status].name.toLowerCase()}${event.value > 0 && event.status === 'ward' ? ` ${event.value}` : ''}`
    case 'status-ended':
      return undefined
    case 'resisted':
      return `${who(event.target)} resists ${STATUSES[event.status].name.toLowerCase()}`
    case 'fell':
      return `${who(event.target)} FALLS${event.by === null ? '' : ` to ${who(event.by)}`}${heroesOfMission(header) === undefined ? ` (+${event.glory} glory)` : ''}`
    case 'stood-up':
      return `${who(event.target)} stands up again with ${event.health}`
    case 'came-home':
      return event.rallied ? `${who(event.target)} rallies with ${event.health}` : undefined
    case 'standard-taken':
      return `${side(event.side)} take the ${event.standard} standard`
    case 'standard-contested':
      return event.contested ? `the ${event.standard} standard is contested` : undefined
    case 'tally':
      return undefined
    case 'morale':
      return undefined
    case 'order-fired':
      return `${side(event.side)}: order ${event.order + 1} goes out`
    case 'stance-changed':
      return `${side(event.side)} now fight in ${STANCES[event.stance].name}`
    case 'field-laid':
      return `${FIELD_WORDS[event.effect]} at ${placeName(event.cell)}`
    case 'field-ended':
      return undefined
    case 'quickened':
      return `${who(event.target)} readies sooner by ${event.rounds}`
    case 'waited':
      return `${who(event.actor)} loses his turn`
    case 'held-back':
      return `${who(event.actor)} waits for the end of the round${how}`
    case 'set-changed':
      return `${who(event.target)} fights by set ${event.set.toUpperCase()}`
    case 'summoned':
      return `${who(event.actor)} calls ${who(event.target)} to ${placeName(event.cell)} with ${event.health}`
    case 'raised':
      return `${who(event.target)} stands at ${placeName(event.cell)} with ${event.health}`
    case 'trick':
      return `${who(event.actor)} ${MONSTERS[event.monster].deed ?? 'acts'}${event.target === null ? '' : ` ${who(event.target)}`}`
    case 'ended':
      // Older engines do not say how it ended.
      return (
        END_WORDS[event.end ?? 'last-round'] +
        (event.winner !== null
          ? `${side(event.winner)} win.`
          : heroesOfMission(header) === undefined
            ? 'The horns call a draw.'
            : 'Nobody wins.')
      )
  }
}

/** A whole battle, or the part of it that a log prefix holds, as text to read. With an outcome, each hero's deeds at the end. */
export function describeBattle(header: BattleHeader, log: Int32Array, names: Names, outcome?: Outcome): string {
  const lines = [`${names.sides[0]} against ${names.sides[1]} at ${ARENAS[header.arena].name}`]
  const mission = heroesOfMission(header)
  const view = openingView(header)
  let hour = 0
  for (const event of decode(log)) {
    showEvent(view, header, event)
    if (event.kind === 'hour-began') {
      hour = event.hour
      lines.push('', `── Hour ${['', 'one', 'two', 'three'][hour] ?? hour} ──`)
    } else if (event.kind === 'round-began') lines.push(`Round ${event.round}`)
    else if (event.kind === 'tally')
      lines.push(mission === undefined ? `  glory ${event.glory[0]} : ${event.glory[1]}` : standingLine(view, names))
    const sentence = sentenceOf(event, header, names)
    if (sentence !== undefined) lines.push(`  ${sentence}`)
  }
  if (outcome !== undefined)
    lines.push('', ...(mission === undefined ? deedLines(outcome, names) : missionLines(outcome, mission, names)))
  return lines.join('\n')
}

/** A table of deeds, one line a hero. */
export function deedLines(outcome: Outcome, names: Names): string[] {
  const lines = [
    `Glory ${outcome.glory[0]} : ${outcome.glory[1]} after ${outcome.rounds} rounds, digest ${outcome.finalDigest}`,
  ]
  outcome.heroes.forEach((heroes, s) => {
    lines.push(names.sides[s === 0 ? 0 : 1].padEnd(24) + ' dealt taken healed  fells  fallen standards')
    for (const h of heroes) {
      const figures = [h.damageDealt, h.damageTaken, h.healing, h.fallsDealt, h.timesFallen, h.standardsTaken]
      lines.push(`  ${names.hero(h.key).slice(0, 22).padEnd(22)}` + figures.map((n) => String(n).padStart(6)).join(' '))
    }
  })
  return lines
}
