import { STANCES } from '@mythic/battle-engine'
import type { ConditionalOrder, OrderCondition, OrderedTo, OrderEffect } from '@mythic/battle-engine'
import { gambitMessages } from '../../messages/gambits.ts'
import { warTableMessages } from '../../messages/war-table.ts'

const words = warTableMessages

/** A conditional order as the sentence of the War Table. */
export function sayOrder(order: ConditionalOrder | undefined, heroName: (key: string) => string): string {
  if (order === undefined) return ''
  const { when, and, then } = order
  const condition = and === undefined ? words.anyway : sayCondition(and, heroName)
  const link = and === undefined ? ', ' : ` ${words.andIf} `
  return `${words.when} ${words.moments[when.kind]} ${when.atLeast}${link}${condition}, ${words.then} ${sayEffect(then, heroName)}`
}

function sayCondition(condition: OrderCondition, heroName: (key: string) => string): string {
  const begun = words.orderConditions[condition.kind]
  switch (condition.kind) {
    case 'glory-at-least':
    case 'glory-at-most':
      return `${begun} ${String(condition.difference).replace('-', '−')}`
    case 'standing-at-most':
      return `${begun} ${condition.heroes}`
    case 'fallen':
      return `${begun} ${heroName(condition.hero)}`
    case 'foe-stance':
      return `${begun} ${STANCES[condition.stance].name}`
    case 'standard-is':
      return `${begun} ${gambitMessages.standards[condition.standard]} ${words.is} ${gambitMessages.moods[condition.mood]}`
  }
}

/** An engine may know effects that these pages have no words for yet: those are told by their own name. */
const EFFECTS: Readonly<Record<string, string>> = words.orderEffects

function sayEffect(effect: OrderEffect, heroName: (key: string) => string): string {
  const begun = EFFECTS[effect.kind] ?? effect.kind
  if (effect.kind === 'stance') return `${begun} ${STANCES[effect.stance].name}`
  if (effect.kind === 'call') return `${begun} ${words.calls[effect.call]}`
  if (effect.kind === 'set')
    return `${begun} ${effect.set.toUpperCase()} ${words.setReaches} ${sayReach(effect.of, heroName)}`
  if (effect.kind !== 'lanes') return begun
  return `${begun}: ${effect.lanes.map(({ hero, lane }) => `${heroName(hero)} ${words.lanes[lane]}`).join(', ')}`
}

/** Whom an order for a gambit set reaches. */
export function sayReach(of: OrderedTo, heroName: (key: string) => string): string {
  if (of.kind === 'all') return words.setForAll
  return of.kind === 'hero' ? heroName(of.hero) : `${words.setForLane} ${words.lanes[of.lane]}`
}
