import { formatPermille } from '../../format.ts'

/** Words around the numbers of the rules page; the numbers themselves come from the ruleset. */
export const rules = {
  title: 'Rules',
  lead: 'Ruleset 1, written from the same tables that the league computes with.',
  contents: 'Contents',
  permille: formatPermille,
  sections: {
    promises: 'Five promises',
    calendar: 'Season and week',
    league: 'League',
    match: 'A match',
    attributes: 'Attributes and levels',
    classes: 'Classes',
    stances: 'Stances',
    traits: 'Traits',
    training: 'Training',
    ageing: 'Age',
    condition: 'Wounds and weariness',
    rank: 'Experience and rank',
    salary: 'Salaries',
    economy: 'Coins',
    legacy: 'Legacy',
  },
  promises: [
    [
      'Fair',
      'The server decides, clients only ask; no player can pick a result, nor the operator once orders are locked.',
    ],
    ['Provable', 'Whoever holds a match’s inputs can replay it bit for bit.'],
    ['Explained', 'Every result can say why: the rule that fired, the roll, the factor, the coin’s way.'],
    ['Kept', 'Deeds are remembered and linked to the moment they happened.'],
    ['Open', 'No always-right build, no closed ceiling for newcomers, no profit in losing on purpose.'],
  ] as const,
  calendar: (weeks: number, league: number) =>
    `A season has ${weeks} weeks; league matches are fought in the first ${league}. A week has seven days:`,
  kickOff: (day: number, hour: number) => `Kick-off on day ${day} at ${hour}:00.`,
  salariesAt: (day: number, hour: number) => `Salaries are paid on day ${day} at ${hour}:00, training counts on day`,
  league: (seats: number, matchdays: number) =>
    `Divisions of ${seats}, each against each at home and away: ${matchdays} matchdays.`,
  points: (win: number, draw: number) => `${win} points for a win, ${draw} for a draw.`,
  ties: (most: number) =>
    `Equal points are parted by glory difference (at most ±${most} a match), glory for, head to head, away wins, and a lot drawn beforehand.`,
  lineUp: (heroes: number, same: number, reserves: number) =>
    `A line-up has ${heroes} heroes, at most ${same} of a class, and up to ${reserves} reserves.`,
  militia: (from: number) => `Missing heroes are replaced by weak militia; ${from} or more of them cost the gate.`,
  matchText: [
    'Three hours of eight rounds. At the start of hours two and three all return home; the fallen rally at part of their health, the standing heal a little; in hour three the fallen stay down.',
    'Two standards pay glory at each round’s end, more in later hours, and one of them, the bright one, pays most in hour three. A line-up is worth 24 glory in falls.',
    'First to 100, or the leader after round 24; a difference of 3 or less is a draw.',
    'The battle is shown round by round. Its result, and all that follows from it, appears for every match of the matchday at one instant.',
  ],
  levelsText: 'Attributes run from 0 to 20 and are kept in ten-thousandths of a level.',
  columns: {
    level: 'Level',
    name: 'Name',
    class: 'Class',
    attack: 'Attack',
    power: 'Power',
    range: 'Range',
    armour: 'Armour',
    move: 'Move',
    stance: 'Stance',
    dealt: 'Damage dealt',
    taken: 'Damage taken',
    fatigue: 'Fatigue',
    effect: 'Effect',
    trait: 'Trait',
    base: 'Gain a week on focus, in levels',
    hall: 'Training Hall',
    age: 'Age',
    loss: 'Loss a week, in levels',
    injury: 'Wound',
    chance: 'Share',
    weeks: 'Weeks',
    rank: 'Rank',
    xp: 'Experience in all',
    coins: 'Coins',
    stars: 'Stars',
    training: 'Training',
    intensity: 'Intensity',
    tier: 'Standing',
    score: 'From score',
    band: 'Attribute below',
  },
  trainingText:
    'gain = base × hall × mentor × intensity × (1 − stamina share) × age × participation × talent × ceiling. Standing in the line-up counts whole, the bench in part; a class’s other key attributes get a share of what the focus gets.',
  participation: (lineUp: number, bench: number, others: number) =>
    `Line-up ${formatPermille(lineUp)} · bench ${formatPermille(bench)} · other key attributes ${formatPermille(others)} of the focus.`,
  intensities: { rest: 'Rest', light: 'Light', steady: 'Steady', hard: 'Hard', brutal: 'Brutal' },
  ageingText: 'From 30 on an attribute loses a little every week, more with age and with its level.',
  injuryText: (first: number, further: number) =>
    `A hero who fell is wounded with ${formatPermille(first)}, each further fall adds ${formatPermille(further)}. An Infirmary makes it less likely and shorter.`,
  fatigueText: (most: number, recovery: number, refuses: number) =>
    `Fatigue runs to ${most}; ${recovery} go each week; from ${refuses} on a hero refuses to fight.`,
  rankText: (league: number, fall: number, standard: number, most: number) =>
    `A league match brings ${league} experience, each fall dealt ${fall}, each standard taken ${standard}, these two at most ${most} a match.`,
  salaryText: (least: number) =>
    `${least} coins, and for the best attribute the whole of this table, for the others half of it.`,
  rosterText: (least: number, most: number, dear: number, permille: number) =>
    `A roster has ${least} to ${most} heroes; beyond ${dear} each costs ${formatPermille(permille)} more.`,
  economyText: (person: number, weeks: number, charter: number) =>
    `A founder begins with ${person.toLocaleString('en-GB')} coins; for ${weeks} weeks the founder’s charter lets him pay ${formatPermille(charter)} of salaries.`,
  debtText: (permille: number) => `Debt costs ${formatPermille(permille)} a week.`,
  legacyText: (hall: number) =>
    `A hero’s score adds matches, wins, falls, standards and honours, weighed by tier. From ${hall} on the Hall of Fame opens.`,
}
