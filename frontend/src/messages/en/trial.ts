const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

export const trial = {
  title: 'Trial battles',
  tab: 'Trial',
  told: 'Fights the orders on this table, saved or not, many times on this device. Nothing of it is stored or sent.',
  foe: 'Against',
  foes: {
    last: (guild: string) => `${guild}, as last seen`,
    usual: 'A usual six',
  },
  battles: 'Battles',
  count: (battles: number) => whole.format(battles),
  start: (battles: number) => `Fight ${whole.format(battles)} battles`,
  running: 'Fighting:',
  loadingFoe: 'Fetching their last line-up…',
  nobodyFit: 'Nobody of the guild could take the field: there is nothing to try.',
  honest: 'What this can and cannot tell',
  lastTold: (guild: string, against: string, season: number, week: number, day: number) =>
    `${guild} stand as they stood against ${against} (season ${season}, week ${week}, day ${day}), with the gambits, stance, orders and form of that day. That is their last revealed match, and all that is public.`,
  usualTold: (level: string) =>
    `A usual six: six classes with ready-made gambits, steady, as worthy on average as those you would field (${level}).`,
  usualBecause: (guild: string) => `${guild} have not shown a line-up yet.`,
  lostBecause: (guild: string) => `The battle in which ${guild} were last seen is kept no more.`,
  lost: (guild: string) =>
    `The battle in which ${guild} were last seen is kept no more: that line-up cannot be fought again. A usual six can.`,
  sealed:
    'Their orders for the coming match are sealed, and so is the seed: whom they field then, and how, nobody knows.',
  ofNow:
    'Your heroes fight with the effective attributes and the form that they would be locked with now; training, recovery and matches until the lock may change that.',
  ofLock: (engine: string) => `Played by the rules that play the match (engine ${engine}).`,
  fielded: (names: readonly string[], many: boolean) =>
    `${listed(names)} ${many ? 'take' : 'takes'} the field for those who cannot come or are not placed.`,
  militia: (count: number) =>
    count === 1 ? 'One place falls to the militia.' : `${count} places fall to the militia.`,
  changed: 'The table was changed since: these are the orders of before.',
  unlawful: 'The engine does not play this side:',
  result: (guild: string, foe: string) => `${guild} against ${foe}`,
  meanGlory: 'Mean glory',
  meanOf: (own: string, foe: string, difference: string) => `${own} to ${foe} (${difference})`,
  before: 'Against the trial before',
  beforeTold: 'The same foe and the same seeds, so that what differs is the orders.',
  sameOrders: 'The trial before had the same orders.',
  watch: 'Watch one',
  watches: { middle: 'A usual one', best: 'The best', worst: 'The worst' },
  watchOf: (which: string, difference: string) => `${which} (${difference} glory)`,
  watchingTold: 'Fought on this device; nothing of it is stored.',
  close: 'Back to the War Table',
  usualName: 'Usual Six',
  militiaName: (number: number) => `Militia ${number}`,
}
