import type { Stream } from '../chance/chance.ts'

const places = {
  openings: [
    'Ald', 'Ask', 'Bal', 'Birn', 'Brack', 'Cald', 'Carn', 'Dol', 'Drum', 'Eld', 'Fenn', 'Gald', 'Grim', 'Hart', 'Holm', 'Ilm', 'Keld', 'Kirn',
    'Lang', 'Lorn', 'Mard', 'Nor', 'Orm', 'Pell', 'Quarn', 'Rath', 'Sark', 'Skell', 'Tarn', 'Thur', 'Ulm', 'Var', 'Venn', 'Wald', 'Wyr', 'Yarrow',
  ],
  endings: [
    'by', 'brand', 'bury', 'combe', 'dale', 'den', 'fell', 'ford', 'garth', 'gate', 'ham', 'haven', 'holt', 'keld', 'mark', 'mere', 'minster',
    'moor', 'mouth', 'ness', 'rick', 'scar', 'stead', 'stow', 'thorpe', 'ton', 'wall', 'wick', 'wold', 'worth',
  ],
} as const

const adjectives = [
  'Amber', 'Ashen', 'Azure', 'Bitter', 'Black', 'Blazing', 'Bold', 'Brazen', 'Bright', 'Bronze', 'Copper', 'Crimson', 'Crooked', 'Crowned', 'Drowned',
  'Eastern', 'Ember', 'Errant', 'Faithful', 'Fallen', 'Fearless', 'First', 'Gilded', 'Golden', 'Grey', 'Grim', 'Hidden', 'Hollow', 'Iron', 'Ivory',
  'Jade', 'Last', 'Laughing', 'Leaden', 'Lonely', 'Merry', 'Northern', 'Pale', 'Patient', 'Proud', 'Quiet', 'Red', 'Restless', 'Risen', 'Sable',
  'Scarlet', 'Seventh', 'Silent', 'Silver', 'Singing', 'Solemn', 'Southern', 'Stubborn', 'Sunken', 'Thirsty', 'Thorned', 'Twin', 'Unbroken', 'Vigilant',
  'Wandering', 'Western', 'White', 'Wild', 'Winter',
] as const
const bands = [
  'Anvils', 'Arrows', 'Badgers', 'Banners', 'Bells', 'Blades', 'Boars', 'Bulls', 'Candles', 'Chalices', 'Crows', 'Daggers', 'Drakes', 'Eagles', 'Falcons',
  'Foxes', 'Gauntlets', 'Griffins', 'Hammers', 'Harps', 'Harriers', 'Helms', 'Herons', 'Horns', 'Hounds', 'Jackdaws', 'Keys', 'Kites', 'Lances', 'Lanterns',
  'Lions', 'Lynxes', 'Magpies', 'Masks', 'Moths', 'Oaks', 'Otters', 'Owls', 'Quills', 'Rams', 'Ravens', 'Ropes', 'Roses', 'Salamanders', 'Saws',
  'Shields', 'Spears', 'Stags', 'Storks', 'Suns', 'Swans', 'Thistles', 'Thorns', 'Torches', 'Towers', 'Vipers', 'Wardens', 'Weasels', 'Wolves', 'Wyverns',
] as const

const mottoParts = {
  openings: [
    'Neither fear nor favour', 'By bread and by blade', 'We held', 'First to the ford', 'Late, never lost', 'Ask the river', 'Many hands, one wall',
    'Stand, then strike', 'Out of ash', 'No gate too high', 'Laugh last', 'Slow to anger', 'Count us at dusk', 'Bend, never break', 'The bell still rings',
    'Thirst first, glory after', 'Owe nothing', 'Well met, well beaten', 'Through mud to glory', 'Old oaths, new steel',
  ],
  closings: [
    'and never twice', 'and the banner stands', 'until the third hour', 'or not at all', 'for the hill and the hearth', 'before all eyes', 'come what may',
    'with open hands', 'in every weather', 'while one of us stands', 'as our mothers did', 'without a crown', 'and then we sing', 'to the last round',
  ],
} as const

/** A name that no guild of `taken` bears; draws again while it is borne. */
export function guildName(stream: Stream, taken: ReadonlySet<string>): string {
  for (;;) {
    const place = stream.pick(places.openings) + stream.pick(places.endings)
    const name = stream.below(2) === 0 ? `${place} ${stream.pick(bands)}` : `${stream.pick(adjectives)} ${stream.pick(bands)} of ${place}`
    if (!taken.has(comparableName(name))) return name
  }
}

/** Two names that differ only in case or spacing are one name. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}

export function guildMotto(stream: Stream): string {
  return `${stream.pick(mottoParts.openings)}, ${stream.pick(mottoParts.closings)}.`
}

export function divisionName(tier: number, ordinal: number): string {
  return tier === 1 ? 'First Division' : `${tierNames[Math.min(tier, tierNames.length) - 1]} Division ${ordinal}`
}
const tierNames = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'] as const
