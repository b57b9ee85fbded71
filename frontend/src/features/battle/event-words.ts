import { STANCES, STATUSES } from '@mythic/battle-engine'
import type { AbilityId, BattleEvent, Cause } from '@mythic/battle-engine'
import { battleMessages } from '../../messages/battle.ts'
import type { Sentence } from '../../messages/sentence.ts'
import { cellName } from './board/geometry.ts'
import type { ViewedSide } from './viewed-battle.ts'

const words = battleMessages.events

/** How an ability is called. A parameter, because the names come with what the abilities do, and the board can do without. */
export type AbilityNamer = (ability: AbilityId) => string

/** An event as a sentence; its heroes stay handles, so that each reader draws names as he likes. */
export function sentenceOf(
  event: BattleEvent,
  sides: readonly [ViewedSide, ViewedSide],
  abilityName: AbilityNamer,
): Sentence {
  const named = (ability: AbilityId | null) => (ability === null ? null : abilityName(ability))
  const { standards, fields } = battleMessages
  switch (event.kind) {
    case 'hour-began':
      return event.hour === 1 ? words['hour-began-first']() : words['hour-began'](event.hour)
    case 'round-began':
      return words['round-began'](event.round)
    case 'turn-began':
      return words['turn-began'](event.actor)
    case 'moved':
      return words.moved(event.actor, cellName(event.to))
    case 'displaced':
      return words.displaced(event.actor, event.target, cellName(event.to))
    case 'swapped':
      return words.swapped(event.actor, event.target)
    case 'used':
      return words.used(event.actor, abilityName(event.ability), event.target)
    case 'hit':
      return words.hit(event.actor, event.target, named(event.ability), event.damage, event.critical)
    case 'missed':
      return words.missed(event.actor, event.target, named(event.ability))
    case 'absorbed':
      return words.absorbed(event.target, event.amount)
    case 'guarded':
      return words.guarded(event.target, event.damage)
    case 'shared':
      return words.shared(event.target, event.damage)
    case 'suffered':
      return words.suffered(event.target, STATUSES[event.status].name, event.damage)
    case 'burned':
      return words.burned(event.target, fields[event.effect], event.damage)
    case 'paid':
      return words.paid(event.actor, event.damage)
    case 'healed':
      return words.healed(event.actor, event.target, event.amount)
    case 'status-gained':
      return words['status-gained'](event.target, STATUSES[event.status].name, event.rounds)
    case 'status-ended':
      return words['status-ended'](event.target, STATUSES[event.status].name)
    case 'resisted':
      return words.resisted(event.target, STATUSES[event.status].name)
    case 'fell':
      return words.fell(event.target, event.by, event.glory)
    case 'stood-up':
      return words['stood-up'](event.target, event.health)
    case 'came-home':
      return event.rallied ? words.rallied(event.target, event.health) : words['came-home'](event.target, event.health)
    case 'standard-taken':
      return words['standard-taken'](standards[event.standard], sides[event.side].name)
    case 'standard-contested':
      return words[event.contested ? 'standard-contested' : 'standard-settled'](standards[event.standard])
    case 'tally':
      return words.tally(...event.glory)
    case 'morale':
      return words.morale(sides[event.side].name, event.morale)
    case 'order-fired':
      return words['order-fired'](sides[event.side].name, event.order + 1)
    case 'stance-changed':
      return words['stance-changed'](sides[event.side].name, STANCES[event.stance].name)
    case 'field-laid':
      return words['field-laid'](event.actor, fields[event.effect], cellName(event.cell))
    case 'field-ended':
      return words['field-ended'](fields[event.effect], cellName(event.cell))
    case 'quickened':
      return words.quickened(event.actor, event.target, event.rounds)
    case 'waited':
      return words.waited(event.actor)
    case 'held-back':
      return words['held-back'](event.actor)
    case 'summoned':
      return words.summoned(event.actor, event.target, cellName(event.cell))
    case 'raised':
      return words.raised(event.actor, event.target, event.health)
    case 'trick':
      return words.trick(event.actor, event.target)
    case 'set-changed':
      return words['set-changed'](event.target, event.set.toUpperCase())
    case 'ended':
      return event.winner === null
        ? words.drawn(...event.glory, event.end)
        : words.won(sides[event.winner].name, ...event.glory, event.end)
  }
}

export function causeWord(cause: Cause): string {
  return cause.kind === 'gambit' ? battleMessages.causes.gambit(cause.number) : battleMessages.causes[cause.kind]
}

/** Heroes an event is about, for the filter. */
export function heroesOf(event: BattleEvent): number[] {
  const heroes: number[] = []
  if ('actor' in event) heroes.push(event.actor)
  if ('target' in event && event.target !== null) heroes.push(event.target)
  if ('by' in event && event.by !== null) heroes.push(event.by)
  return heroes
}

/** What a screen reader hears while the battle plays: few words, at the turns of the story. */
export function isMajor(event: BattleEvent): boolean {
  return MAJOR.has(event.kind) || (event.kind === 'came-home' && event.rallied)
}

const MAJOR: ReadonlySet<BattleEvent['kind']> = new Set([
  'hour-began',
  'fell',
  'stood-up',
  'standard-taken',
  'order-fired',
  'ended',
])
