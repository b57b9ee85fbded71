import { formatPermille } from '../../format.ts'
import type { ChronicleDataOf, ChronicleEvent } from '@mythic/domain'
import { hero } from './hero.ts'

const coins = (amount: number) => `${Math.abs(amount).toLocaleString('en-GB')} coins`
const count = (amount: number, one: string, many: string) => (amount === 1 ? `1 ${one}` : `${amount} ${many}`)
const word = (known: Readonly<Record<string, string>>, id: string) =>
  (known[id] ?? id.replaceAll('-', ' ')).toLowerCase()
const attribute = (id: string) => word(hero.attributes, id)
const halls = {
  trainingHall: 'Training Hall',
  infirmary: 'Infirmary',
  arena: 'Arena',
  tavern: 'Tavern',
  library: 'Library',
  vault: 'Vault',
}
const hall = (id: string) => Object.entries(halls).find(([key]) => key === id)?.[1] ?? id

/**
 * How each kind of event is told. Places: `{guild}` whose chronicle it is, `{hero}` the heroes named, `{foe}` the other guild.
 * Every version of a kind's data that was ever written must be told; so far each has one.
 */
export const told: { [K in ChronicleEvent]: (data: ChronicleDataOf<K>) => string } = {
  'level-gained': (data) => `{hero} reached level ${data.level} in ${attribute(data.attribute)}.`,
  bruised: (data) => `{hero} came away bruised and rests for ${count(data.weeks, 'week', 'weeks')}.`,
  'friendly-played': (data) => `{guild} met {foe} in a friendly, ${data.own} to ${data.foe}.`,
  'mission-done': (data) => `{hero} came back from a mission of danger ${data.danger} with ${coins(data.coins)}.`,
  listless: (data) =>
    `{guild} sent a listless line-up for the ${data.matches === 2 ? 'second' : `${data.matches}th`} time running; the patrons murmured.`,
  'hall-built': (data) => `The ${hall(data.hall)} of {guild} was raised to level ${data.level}.`,
  'order-turned-lead': (data) =>
    `Behind by ${data.behind}, {guild} called the ${ordinalWord(data.order)} of its orders, and the lead turned.`,
  'staff-hired': (data) => `{guild} took on a ${data.post.replaceAll('-', ' ')} of grade ${data.grade}.`,
  'patron-gift': (data) => `A patron left ${coins(data.coins)} at the door of {guild}.`,
  'loyalty-season': (data) => `{hero} has kept faith with {guild} for ${count(data.seasons, 'season', 'seasons')}.`,
  'match-played': (data) =>
    `Matchday ${data.matchday}: {guild} ${outcomeVerb(data.outcome)} {foe}, ${data.own} to ${data.foe}.`,
  'apprentice-signed': (data) => `{hero}, ${data.age} years old, was taken on as an apprentice.`,
  wounded: (data) =>
    `{hero} was ${word(hero.injuries, data.injury)} and is out for ${count(data.weeks, 'week', 'weeks')}.`,
  'level-14': (data) => `{hero} became masterly in ${attribute(data.attribute)}.`,
  'hero-traded': (data) =>
    `{hero} was ${data.way === 'sold' ? 'sold to' : 'bought from'} {foe} for ${coins(data.coins)}.`,
  'trait-earned': (data) => `For what he did, men now call {hero} by a new name: ${data.trait.replaceAll('-', ' ')}.`,
  'mentor-appointed': (data) => `{hero} became a mentor, worth ${formatPermille(data.strength)} to those who learn.`,
  'three-falls': (data) => `{hero} felled ${data.falls} of {foe} in one match.`,
  'debt-began': (data) => `{guild} fell into debt: ${coins(data.coins)} below nothing.`,
  'militia-walkover': (data) =>
    data.side === 'ours'
      ? `{guild} could field no team: ${data.militia} militia stood in, and {foe} walked over.`
      : `{foe} brought ${data.militia} militia, and {guild} walked over.`,
  'draw-in-last-round': (data) =>
    `The last round of {guild} against {foe} ended in a draw, ${data.own} to ${data.foe}.`,
  'promoted-by-qualifier': (data) => `{guild} won the qualifier against {foe} and rose to tier ${data.tier}.`,
  relegated: (data) => `{guild} went down to tier ${data.tier}.`,
  'lasting-wound': (data) =>
    `{hero} was ${word(hero.injuries, data.injury)}: ${count(data.weeks, 'week', 'weeks')}, and a mark that stays.`,
  'great-sale': (data) => `{hero} went for ${coins(data.coins)}, where ${coins(data.median)} would have been fair.`,
  'level-16': (data) => `{hero} became heroic in ${attribute(data.attribute)}.`,
  'hall-16': (data) => `The ${hall(data.hall)} of {guild} stands at level 16, and travellers come to see it.`,
  'rivalry-born': (data) =>
    `After ${count(data.meetings, 'close meeting', 'close meetings')} nobody calls {guild} and {foe} anything but rivals.`,
  'last-season-announced': (data) => `At ${data.age}, {hero} announced that this season is his last.`,
  'cup-giant-killing': (data) =>
    `{guild} threw {foe} out of the cup, from ${count(data.tiers, 'tier', 'tiers')} below.`,
  'hundredth-match': (data) => `{hero} stood in his ${data.matches}th match.`,
  'guild-founded': (data) => `{guild} was founded, in tier ${data.tier}.`,
  'champion-of-division': (data) =>
    `{guild} are champions of their division in tier ${data.tier}, with ${data.points} points.`,
  'cup-final': () => `{guild} reached the cup final against {foe}.`,
  'level-18': (data) => `{hero} became legendary in ${attribute(data.attribute)}.`,
  'six-falls': (data) => `{hero} felled ${data.falls} of {foe} in one match; songs were begun that night.`,
  'unbeaten-half-season': (data) => `{guild} went ${data.matches} matches without defeat.`,
  comeback: (data) => `Down by ${data.deficit}, {guild} came back and beat {foe}, ${data.own} to ${data.foe}.`,
  'season-record': (data) => `A record of the season: ${data.record.replaceAll('-', ' ')}, ${data.value}, by {hero}.`,
  'boss-felled': (data) => `{hero} felled ${data.boss.replaceAll('-', ' ')}.`,
  'administration-began': (data) => `${data.weeks} weeks of debt: {guild} passed into administration.`,
  'three-hundredth-match': (data) => `{hero} stood in his ${data.matches}th match.`,
  'champion-of-the-first-tier': (data) => `{guild} are champions of the first tier, with ${data.points} points.`,
  'cup-won': () => `{guild} won the cup, beating {foe} in the final.`,
  'inducted-into-the-hall': (data) =>
    `{hero} was taken into the Hall of Fame: ${data.tier}, with a score of ${data.score}.`,
  'death-on-a-mission': (data) => `{hero} did not come back from a mission of danger ${data.danger}.`,
  'unbeaten-season': (data) => `{guild} went a whole season of ${data.matches} matches without defeat.`,
  'retired-as-mythic': (data) => `{hero} laid down his arms, Mythic, with a score of ${data.score}.`,
  'all-time-record': (data) => `A record for all time: ${data.record.replaceAll('-', ' ')}, ${data.value}, by {hero}.`,
  'kin-of-a-legend': (data) => `{hero}, kin of a legend, came to {guild} with the old ${attribute(data.attribute)}.`,
  'back-to-the-first-tier': (data) =>
    `After ${count(data.seasons, 'season', 'seasons')} {guild} are back in the first tier.`,
  'fifty-seasons-owned': (data) => `${data.seasons} seasons under one leader: {guild} kept the day.`,
}

export const chronicle = {
  title: 'Chronicle',
  lead: 'What was done, and when; each line leads to its moment.',
  unknownKind: (kind: string) => `Something happened that this page cannot tell yet (${kind}).`,
  moment: 'See the moment',
  battle: 'See the battle',
  importance: 'Weight',
  importances: { all: 'Everything', '2': 'Notable', '3': 'Lasting', '4': 'Great', '5': 'For ever' },
  kind: 'Kind',
  anyKind: 'Every kind',
  /** A kind as a filter names it: its id in words. */
  kinds: (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' '),
  anyHero: 'Every hero',
  season: 'Season',
  anySeason: 'Every season',
  guild: 'Guild',
  hero: 'Hero',
  heroFilter: (name: string) => `Only ${name}`,
  clear: 'Clear the filters',
  emptyTitle: 'The page is blank',
  emptyText: 'The chronicle begins with the first deed of this guild.',
  emptyFiltered: 'Nothing of this kind has happened yet.',
  moments: {
    'many-falls': (falls: number) => `felled ${falls} in one match`,
    standards: (standards: number) => `took ${standards} standards in one match`,
    debut: () => 'stood in his first match',
    comeback: (deficit: number) => `helped to come back from ${deficit} behind`,
    'hundredth-match': () => 'stood in his hundredth match',
  },
}

function outcomeVerb(outcome: string): string {
  return outcome === 'won' ? 'beat' : outcome === 'lost' ? 'lost to' : 'drew with'
}

function ordinalWord(place: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][place - 1] ?? `${place}th`
}
