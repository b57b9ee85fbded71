export const hero = {
  talentRange: (least: number, most: number) => (least === most ? `Talent: ${least} of 5 stars` : `Talent: between ${least} and ${most} of 5 stars`),
  classes: {
    guardian: 'Guardian',
    berserker: 'Berserker',
    duelist: 'Duelist',
    ranger: 'Ranger',
    elementalist: 'Elementalist',
    hexer: 'Hexer',
    cleric: 'Cleric',
    bard: 'Bard',
  },
  tokenOf: (name: string, className: string, rank: number) => `${name}, ${className} of rank ${rank}`,
  attributes: { might: 'Might', agility: 'Agility', intellect: 'Intellect', spirit: 'Spirit', vitality: 'Vitality', resolve: 'Resolve' },
  attributesShort: { might: 'Mig', agility: 'Agi', intellect: 'Int', spirit: 'Spi', vitality: 'Vit', resolve: 'Res' },
}
