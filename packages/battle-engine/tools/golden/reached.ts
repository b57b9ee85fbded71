import { arenaOf, ARENA_IDS, decode, headerOf, TERRAIN_IDS, type BattleEvent, type BattleInput } from '../../src/index.ts'
import type { BattleReport } from '../../src/report.ts'
import { watchGambits, type Reach } from './watch.ts'

/** Plays a battle and tells everything of it that its log, its outcome and its gambits show. */
export function tellReached(input: BattleInput, reach: Reach): BattleReport {
  const report = watchGambits(input, reach)
  reach('arena', input.arena)
  tellOutcome(input, report, reach)
  const header = headerOf(input)
  const classes = new Map(header.heroes.map(({ handle, classId }) => [handle, classId]))
  const monsters = new Map(
    [...header.heroes, ...(header.summons ?? [])].map(({ handle, monster }) => [handle, monster]),
  )
  const { terrain } = arenaOf(ARENA_IDS.indexOf(input.arena))
  const gained = new Set<string>()
  let actor = -1
  let struckLast = false
  for (const event of decode(report.log)) {
    reach('event', event.kind)
    reach('cause', event.cause.kind)
    if (event.kind === 'turn-began') {
      actor = event.actor
      struckLast = false
      const monster = monsters.get(actor)
      if (monster === undefined) reach('class', classes.get(actor) ?? '?')
      else reach('monster', monster)
      for (const key of gained) if (key.startsWith(`${actor} `)) reach('status', key.slice(key.indexOf(' ') + 1))
    } else if (event.kind === 'status-gained') gained.add(`${event.target} ${event.status}`)
    else if (event.kind === 'status-ended' && gained.delete(`${event.target} ${event.status}`))
      reach('status', event.status)
    else if (event.kind === 'moved')
      for (const cell of event.path) reach('ground', TERRAIN_IDS[terrain[cell] ?? 0] ?? '?')
    else tellEvent(event, reach)
    if (event.kind === 'fell' || event.kind === 'hour-began') forget(gained, event)
    const strikes = event.kind === 'hit' || event.kind === 'missed'
    if (strikes && event.cause.kind === 'reaction') reach('reaction', struckLast ? 'counter' : 'opportunity')
    if ((strikes || event.kind === 'moved') && event.actor === actor) struckLast = strikes
  }
  return report
}

function forget(gained: Set<string>, event: BattleEvent): void {
  for (const key of gained) if (event.kind !== 'fell' || key.startsWith(`${event.target} `)) gained.delete(key)
}

function tellEvent(event: BattleEvent, reach: Reach): void {
  if (event.kind === 'used') reach('ability', event.ability)
  else if (event.kind === 'trick') reach('trick', event.monster)
  else if (event.kind === 'field-laid') reach('field', event.effect)
  else if (event.kind === 'burned') reach('burned by', event.effect)
  else if (event.kind === 'standard-taken') reach('standard', event.standard)
  else if (event.kind === 'guarded') reach('reaction', 'guard')
}

function tellOutcome(input: BattleInput, { outcome }: BattleReport, reach: Reach): void {
  const { winner, end, mission, ordersFired } = outcome
  reach('end', end ?? '?')
  ordersFired.forEach((fired, s) => {
    for (const { order } of fired) {
      const { when, and, then } = input.sides[s === 0 ? 0 : 1].orders[order]!
      reach('order', then.kind)
      reach('order when', when.kind)
      if (and !== undefined) reach('order and', and.kind)
      if (then.kind === 'call') reach('order call', then.call)
      if (then.kind === 'set') reach('order set of', then.of.kind)
    }
  })
  if (mission === undefined) {
    reach('result', winner === null ? 'draw' : 'win')
    return
  }
  const heroes = input.sides[0].monsters === undefined ? 0 : 1
  reach('result', winner === null ? 'mission-unfinished' : winner === heroes ? 'mission-won' : 'mission-lost')
  if (mission.rusted.length > 0) reach('mission', 'rusted')
}
