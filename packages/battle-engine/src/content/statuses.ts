import { STATUS_IDS, type StatusId } from './ids.ts'

/** `bad` is what Cleanse may take and *ally ailing* sees; `stepless` ends when its bearer's next turn begins. */
export type StatusContent = { name: string; words: string; bad: boolean; stepless?: true }

export const STATUSES = {
  burn: { name: 'Burn', words: '8 damage a round.', bad: true },
  bleed: { name: 'Bleed', words: '8 damage a round when moving, else 4.', bad: true },
  poison: { name: 'Poison', words: 'Damage each round; heals count half.', bad: true },
  stun: { name: 'Stun', words: 'Loses the turn.', bad: true },
  'stun-immune': { name: 'Steeled', words: 'Cannot be stunned.', bad: false },
  root: { name: 'Root', words: 'Cannot move.', bad: true },
  slow: { name: 'Slow', words: 'Move −1, initiative −200.', bad: true },
  haste: { name: 'Haste', words: 'Move +1, initiative +300.', bad: false },
  blind: { name: 'Blind', words: 'Hit −30 %, range at most 2.', bad: true },
  silence: { name: 'Silence', words: 'Plain attack only.', bad: true },
  fear: { name: 'Fear', words: 'Flees; counts on no standard.', bad: true },
  ward: { name: 'Ward', words: 'Absorbs damage.', bad: false },
  regeneration: { name: 'Regeneration', words: 'Heals each round.', bad: false },
  weaken: { name: 'Weaken', words: 'Damage 80 %.', bad: true },
  marked: { name: 'Marked', words: 'Hit +8 % against him.', bad: true },
  hidden: { name: 'Hidden', words: 'No target beyond one hex; counts on no standard.', bad: false },
  taunted: { name: 'Taunted', words: 'Must choose the taunter.', bad: true },
  linked: { name: 'Linked', words: 'Takes 50 % of the damage of another.', bad: true },
  'holding-line': { name: 'Holding the line', words: 'Counts twice, cannot be moved; ends on moving.', bad: false },
  bulwark: { name: 'Bulwark', words: 'Soak +15 %.', bad: false },
  riposte: { name: 'Riposte', words: 'Counters at 60 %.', bad: false, stepless: true },
  unstoppable: { name: 'Unstoppable', words: 'Free of root, slow and stun.', bad: false },
  'blood-price': { name: 'Blood Price', words: 'Next hit 160 %.', bad: false },
  singing: { name: 'War Song', words: 'Allies within 2 deal 112 %.', bad: false },
  'second-dawn': { name: 'Second Dawn', words: 'Stands up once with 25 % health.', bad: false, stepless: true },
  interposed: { name: 'Covered', words: 'The next hit goes to the Guardian.', bad: false, stepless: true },
  feinted: { name: 'Feinted', words: 'Easier to hit once.', bad: true },
  ballad: { name: 'Ballad', words: 'Damage rises with each fallen friend.', bad: false },
  guarding: { name: 'Guarding', words: 'Takes a quarter of one melee hit on his ward.', bad: false, stepless: true },
} as const satisfies Record<StatusId, StatusContent>

function maskOf(test: (status: StatusContent) => boolean): number {
  return STATUS_IDS.reduce((mask, id, at) => (test(STATUSES[id]) ? mask | (1 << at) : mask), 0)
}
export const BAD_STATUSES = maskOf((s) => s.bad)
export const STEPLESS_STATUSES = maskOf((s) => s.stepless === true)
