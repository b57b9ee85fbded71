import type { Stream } from '../chance/chance.ts'
import { listed } from './listed.ts'

const places = {
  openings: listed(`
  Ald Ask Bal Birn Brack Cald Carn Dol Drum Eld Fenn Gald Grim Hart Holm Ilm Keld Kirn Lang Lorn Mard
  Nor Orm Pell Quarn Rath Sark Skell Tarn Thur Ulm Var Venn Wald Wyr Yarrow
`),
  endings: listed(`
  by brand bury combe dale den fell ford garth gate ham haven holt keld mark mere minster moor mouth
  ness rick scar stead stow thorpe ton wall wick wold worth
`),
} as const

const adjectives = listed(`
  Amber Ashen Azure Bitter Black Blazing Bold Brazen Bright Bronze Copper Crimson Crooked Crowned
  Drowned Eastern Ember Errant Faithful Fallen Fearless First Gilded Golden Grey Grim Hidden Hollow
  Iron Ivory Jade Last Laughing Leaden Lonely Merry Northern Pale Patient Proud Quiet Red Restless
  Risen Sable Scarlet Seventh Silent Silver Singing Solemn Southern Stubborn Sunken Thirsty Thorned
  Twin Unbroken Vigilant Wandering Western White Wild Winter
`)
const bands = listed(`
  Anvils Arrows Badgers Banners Bells Blades Boars Bulls Candles Chalices Crows Daggers Drakes Eagles
  Falcons Foxes Gauntlets Griffins Hammers Harps Harriers Helms Herons Horns Hounds Jackdaws Keys
  Kites Lances Lanterns Lions Lynxes Magpies Masks Moths Oaks Otters Owls Quills Rams Ravens Ropes
  Roses Salamanders Saws Shields Spears Stags Storks Suns Swans Thistles Thorns Torches Towers Vipers
  Wardens Weasels Wolves Wyverns
`)

const mottoes = `
  Neither fear nor favour
  By bread and by blade
  First to the ford
  Late, never lost
  Ask the river
  Many hands, one wall
  Stand, then strike
  Out of ash
  No gate too high
  Slow to anger, slower to forget
  Count us at dusk
  Bend, never break
  The bell still rings
  Thirst first, glory after
  Owe nothing
  Through mud to glory
  Old oaths, new steel
  The banner stands
  For the hill and the hearth
  While one of us stands
  Not without a song
  To the last round
  In every weather
  As our mothers did
  With open hands
  Keep the lantern lit
  A promise is a wall
  We do not hurry
  Six as one
  The third hour is ours
  Higher ground, colder heads
  Let them come uphill
  Salt and patience
  Speak softly, aim well
  No oath twice
  What we take we hold
  The road remembers
  Measure once, strike once
  Never the last to laugh
  Rust sleeps, we do not
`
  .trim()
  .split('\n')
  .map((line) => `${line.trim()}.`)

/** A name that no guild of `taken` bears; draws again while it is borne. */
export function guildName(stream: Stream, taken: ReadonlySet<string>): string {
  for (;;) {
    const place = stream.pick(places.openings) + stream.pick(places.endings)
    const name =
      stream.below(2) === 0
        ? `${place} ${stream.pick(bands)}`
        : `${stream.pick(adjectives)} ${stream.pick(bands)} of ${place}`
    if (!taken.has(comparableName(name))) return name
  }
}

/** Two names that differ only in case or spacing are one name. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}

export function guildMotto(stream: Stream): string {
  return stream.pick(mottoes)
}

export function divisionName(tier: number, ordinal: number): string {
  return tier === 1 ? 'First Division' : `${tierNames[Math.min(tier, tierNames.length) - 1]} Division ${ordinal}`
}
const tierNames = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'] as const
