import type { EndId } from '@mythic/battle-engine'
import { say } from '../sentence.ts'

const damage = (amount: number, critical = false) => (critical ? `${amount} (critical)` : `${amount}`)
/** A battle has 24 rounds: what lasts longer (a song) lasts until something ends it. */
const rounds = (count: number) =>
  count > 24 ? 'until something ends it' : count === 1 ? 'for 1 round' : `for ${count} rounds`

/** Before the result: why it came then. Of the last round nothing need be said. */
const endWords = {
  'last-round': '',
  hundred: 'A hundred glory are won. ',
  alone: 'One side alone stands. ',
  'step-limit': 'The battle is stopped as it stands: too much has happened in it. ',
} as const satisfies Record<EndId, string>

export const battle = {
  title: (host: string, guest: string) => `${host} against ${guest}`,
  galleryLead: (seed: number) => `Fought in this browser from seed ${seed}; no league behind it.`,
  board: 'The field of battle',
  boardHint: 'A token is a button: it shows the hero. Keys: press ? for the list.',
  hour: (hour: number) => `Hour ${hour}`,
  round: (round: number) => `Round ${round}`,
  roundOf: (round: number, all: number) => `Round ${round} of ${all}`,
  beforeFirst: 'Before the first round',
  live: 'Live',
  follow: 'Back to live',
  replay: 'Replay',
  waitingRound: 'The next round is being fought…',
  glory: 'Glory',
  gloryOf: (guild: string, glory: number) => `${guild}: ${glory} glory`,
  toWin: (glory: number) => `first to ${glory}`,
  morale: 'Morale',
  stance: 'Stance',
  host: 'Host',
  guest: 'Guest',
  standards: { north: 'North standard', south: 'South standard' },
  standardsShort: { north: 'North', south: 'South' },
  bright: 'bright in hour three',
  heldBy: (guild: string) => `held by ${guild}`,
  contested: 'contested',
  free: 'free',
  terrain: { open: 'open', rough: 'rough', wall: 'wall', water: 'water', brush: 'brush', height: 'height' },
  fields: {
    trap: 'Snare',
    wall: 'Stone wall',
    ember: 'Ember field',
    storm: 'Stormcall',
    sun: 'Sun ground',
    flood: 'Flood',
  },
  legend: 'Signs of the field',

  heroState: (
    name: string,
    className: string,
    rank: number,
    guild: string,
    health: number,
    most: number,
    extra: string,
  ) => `${name}, ${className} of rank ${rank}, ${guild}, ${health} of ${most} health${extra}`,
  fallen: 'fallen',
  fallenState: ', fallen',
  miss: 'miss',
  resist: 'resists',

  events: {
    'hour-began': (hour: number) => say`Hour ${String(hour)} begins: all return home.`,
    'hour-began-first': () => say`The first hour begins.`,
    'round-began': (round: number) => say`Round ${String(round)}.`,
    'turn-began': (actor: number) => say`${actor} takes his turn.`,
    moved: (actor: number, cell: string) => say`${actor} goes to ${cell}.`,
    displaced: (actor: number, target: number, cell: string) =>
      actor === target ? say`${actor} steps to ${cell}.` : say`${actor} drives ${target} to ${cell}.`,
    swapped: (actor: number, target: number) => say`${actor} and ${target} change places.`,
    used: (actor: number, ability: string, target: number | null) =>
      target === null || target === actor
        ? say`${actor} uses ${ability}.`
        : say`${actor} uses ${ability} on ${target}.`,
    hit: (actor: number, target: number, ability: string | null, amount: number, critical: boolean) =>
      ability === null
        ? say`${actor} strikes ${target} for ${damage(amount, critical)}.`
        : say`${actor} strikes ${target} with ${ability} for ${damage(amount, critical)}.`,
    missed: (actor: number, target: number, ability: string | null) =>
      ability === null ? say`${actor} misses ${target}.` : say`${actor} misses ${target} with ${ability}.`,
    absorbed: (target: number, amount: number) => say`The ward of ${target} takes ${String(amount)}.`,
    guarded: (target: number, amount: number) => say`${target} stands guard and takes ${String(amount)} of it.`,
    shared: (target: number, amount: number) => say`The knot gives ${target} ${String(amount)} of the pain.`,
    suffered: (target: number, status: string, amount: number) =>
      say`${target} loses ${String(amount)} by ${status.toLowerCase()}.`,
    burned: (target: number, field: string, amount: number) =>
      say`${target} loses ${String(amount)} by ${field.toLowerCase()}.`,
    paid: (actor: number, amount: number) => say`${actor} pays ${String(amount)} of his own health.`,
    healed: (actor: number, target: number, amount: number) =>
      actor === target
        ? say`${target} recovers ${String(amount)}.`
        : say`${actor} heals ${target} by ${String(amount)}.`,
    'status-gained': (target: number, status: string, count: number) =>
      say`${target}: ${status.toLowerCase()} ${rounds(count)}.`,
    'status-ended': (target: number, status: string) => say`${target}: ${status.toLowerCase()} ends.`,
    resisted: (target: number, status: string) => say`${target} resists ${status.toLowerCase()}.`,
    fell: (target: number, by: number | null, glory: number) => {
      const pay = glory > 0 ? ` ${glory} glory for the foe.` : ''
      return by === null ? say`${target} falls.${pay}` : say`${target} falls to ${by}.${pay}`
    },
    'stood-up': (target: number, health: number) => say`${target} stands up again with ${String(health)} health.`,
    'came-home': (target: number, health: number) => say`${target} is home, ${String(health)} health.`,
    rallied: (target: number, health: number) => say`${target} rallies with ${String(health)} health.`,
    'standard-taken': (standard: string, guild: string) => say`${guild} takes the ${standard}.`,
    'standard-contested': (standard: string) => say`The ${standard} is contested.`,
    'standard-settled': (standard: string) => say`The ${standard} is no longer contested.`,
    tally: (host: number, guest: number) => say`Tally: ${String(host)} to ${String(guest)} glory.`,
    morale: (guild: string, morale: number) => say`Morale of ${guild}: ${String(morale)}.`,
    'order-fired': (guild: string, order: number) => say`Order ${String(order)} of ${guild} fires.`,
    'stance-changed': (guild: string, stance: string) => say`${guild} changes to ${stance}.`,
    'field-laid': (actor: number, field: string, cell: string) => say`${actor} lays ${field.toLowerCase()} on ${cell}.`,
    'field-ended': (field: string, cell: string) => say`${field} on ${cell} ends.`,
    quickened: (actor: number, target: number, count: number) =>
      say`${actor} shortens a cooldown of ${target} by ${String(count)}.`,
    waited: (actor: number) => say`${actor} loses the turn.`,
    'held-back': (actor: number) => say`${actor} waits for the end of the round.`,
    summoned: (actor: number, called: number, cell: string) => say`${actor} calls ${called} to ${cell}.`,
    raised: (actor: number, target: number, health: number) =>
      say`${actor} raises ${target} with ${String(health)} health.`,
    trick: (actor: number, target: number | null) =>
      target === null ? say`${actor} uses its trick.` : say`${actor} uses its trick on ${target}.`,
    'set-changed': (hero: number, set: string) => say`${hero} fights by set ${set}.`,
    won: (guild: string, host: number, guest: number, end: EndId | null) =>
      say`${endWords[end ?? 'last-round']}${guild} wins, ${String(host)} to ${String(guest)}.`,
    drawn: (host: number, guest: number, end: EndId | null) =>
      say`${endWords[end ?? 'last-round']}A draw, ${String(host)} to ${String(guest)}.`,
  },

  causes: {
    gambit: (number: number) => `gambit ${number}`,
    instinct: 'instinct',
    reaction: 'reaction',
    order: 'order',
    status: 'status',
    field: 'field',
    rules: 'rules',
  },
  gambitHidden: 'Gambits are public after the reveal.',
  why: {
    why: 'Why?',
    badge: (cause: string) => `Why: ${cause}`,
  },
  causesTold: {
    instinct: 'No gambit could act: the instinct of the class chose.',
    reaction: 'A reaction: opportunity strike, guard or counter.',
    order: 'A conditional order of the side.',
    status: 'A status at work.',
    field: 'A trap or field at work.',
    rules: 'The rules of the battle.',
  },

  tryAgain: 'Try again',
  stop: 'Stop',
  progress: (label: string, done: number, of: number) => `${label} ${done} of ${of}`,

  transport: {
    label: 'Playback',
    play: 'Play',
    pause: 'Pause',
    back: 'One event back',
    forward: 'One event on',
    roundBack: 'One round back',
    roundForward: 'One round on',
    start: 'To the start',
    end: 'To the end',
    speed: 'Speed',
    speedOf: (speed: string) => `Speed ${speed}×`,
    next: 'Next',
    wound: 'Wound',
    fall: 'Fall',
    turn: 'Turning point',
    flip: 'Flip sides',
    keys: 'Keys',
    copyLink: 'Copy link to this moment',
    copied: 'Link copied',
    notCopied: 'The browser did not let the link be copied. This is it:',
    moment: 'Moment',
    momentOf: (tick: number, length: number) => `Event ${tick} of ${length}`,
    more: 'More',
  },
  keysTitle: 'Keys of the viewer',
  keys: [
    ['Space', 'Play or pause'],
    ['← →', 'One event back or on'],
    ['Shift + ← →', 'One round back or on'],
    ['Home End', 'To the start or the end'],
    ['< >', 'Slower or faster'],
    ['W', 'Next wound'],
    ['X', 'Next fall'],
    ['T', 'Next turning point'],
    ['F', 'Flip sides'],
    ['Y', 'Why: the rule, the choices and the rolls'],
    ['V', 'Verify'],
    ['?', 'This list'],
  ] as readonly (readonly [string, string])[],
  momentum: 'Momentum',
  momentumTold:
    'Above the line the host is better off, below it the guest: glory and health left, at each round’s end.',

  tabs: { events: 'Events', heroes: 'Heroes', report: 'Report', luck: 'Luck', whatIf: 'What if', proof: 'Proof' },
  eventList: 'Events',
  allHeroes: 'All heroes',
  onlyHero: 'Only events of',
  noEvents: 'Nothing has happened yet.',
  noEventsOf: (name: string) => `Nothing has happened to ${name} yet.`,
  heroStats: 'Heroes up to this moment',
  columns: {
    hero: 'Hero',
    health: 'Health',
    dealt: 'Damage',
    dealtLong: 'Damage dealt',
    taken: 'Taken',
    takenLong: 'Damage taken',
    healing: 'Healing',
    held: 'Held',
    heldLong: 'Standards held: round’s ends beside a standard of his side',
    falls: 'Felled',
    fallsLong: 'Foes felled',
    fallen: 'Fell',
    fallenLong: 'Times fallen',
  },
  clearHero: 'Show all heroes',
  toHero: 'To the hero’s page',

  beforeText: 'Orders are locked and sealed. The battle will be shown here, round by round.',
  beforeOpen: 'Until the lock both guilds may still change their orders.',
  connecting: 'Joining the watchers…',
  reconnecting: 'The live stream was lost; joining again…',
  catchingUp: 'Catching up with the battle…',
  awaitingReveal: 'The last round is fought. The result is revealed for the whole matchday at one instant.',
  revealWord: 'Revealed',
  toFixture: 'To the fixture',
  toWarTable: 'To the War Table',
  against: 'v',
  kickOff: 'Kick-off',
  noWorld: 'No world yet',
  noWorldText: 'No league is open on this server, so there is no battle to watch.',

  report: 'Report',
  won: (guild: string) => `${guild} wins`,
  drawn: 'A draw',
  drawTold: (within: number) => `a difference of ${within} or less is a draw`,
  afterRounds: (count: number) => `after ${count} rounds`,
  ended: {
    'last-round': '',
    hundred: 'a hundred glory won',
    alone: 'one side alone stood',
    'step-limit': 'stopped as it stood: too much had happened in it',
  } as const satisfies Record<EndId, string>,
  bestHero: 'Best hero',
  bestHeroTold: 'Damage and healing, and 30 for each foe felled, 15 for each standard held at a round’s end.',
  bestLine: (dealt: number, healing: number, felled: number, held: number) =>
    [
      ...(dealt > 0 ? [`${dealt} damage`] : []),
      ...(healing > 0 ? [`${healing} healing`] : []),
      ...(felled > 0 ? [`${felled} felled`] : []),
      ...(held > 0 ? [`${held} × held a standard`] : []),
    ].join(', '),
  hourWord: 'Hour',
  gloryByHour: 'Glory by hour',
  afterHour: (hour: number) => `After hour ${hour}`,
  atEnd: 'At the end',
  falls: 'Falls',
  noFalls: 'Nobody fell.',
  ordersFired: 'Orders that fired',
  noOrders: 'No conditional order fired.',
  orderInRound: (guild: string, order: number, round: number) => `${guild}: order ${order} in round ${round}`,

  proof: 'Proof',
  verify: 'Verify',
  verifyTold:
    'Fights the stored battle once more on this device and compares every event and the state after every round.',
  verifying: 'Fighting it again…',
  verified: (ms: string, events: string, by: string) => `Re-fought here in ${ms} ms (${by}), ${events} events match.`,
  playedBy: { wasm: 'WebAssembly', source: 'JavaScript' },
  divergedEvent: (event: number) => `Event ${event} differs from the stored log.`,
  divergedRound: (round: number) => `All events match, but the state after round ${round} differs.`,
  divergedDigest: 'All events match, but the final digest differs.',
  divergedInput: 'The stored input has another hash than the one sealed at lock.',
  toDivergence: 'Show that moment',
  engineLacks: {
    unknown: (version: string) => `This battle needs engine ${version}, which the league does not publish.`,
    altered: (version: string) => `Engine ${version} arrived changed: its bytes are not those the league vouches for.`,
    unreachable: (version: string) => `Engine ${version} could not be fetched. Are you online?`,
  },
  verifyFailed: 'The battle could not be fought again here.',
  seed: 'Seed',
  engine: 'Engine',
  inputHash: 'Input hash',
  finalDigest: 'Final digest',
}
