import { pointsWord } from './league.ts'

export const found = {
  title: 'Found a guild',
  lead: 'A name, a sentence to live by, and a shield that can be told across a field.',
  name: 'Name of the guild',
  nameHint: '3 to 32 characters. It stays.',
  motto: 'Motto',
  mottoHint: 'At most 80 characters.',
  arena: 'Home arena',
  submit: 'Found the guild',
  done: (name: string) => `${name} is founded.`,
  next: 'What happens next',
  steps: [
    'You take the seat, the points and the fixtures of a computer guild in the lowest tier. Its heroes go to the annals.',
    'Twelve heroes join you, one of each class and four again, from 18 to 27 years old.',
    '300,000 coins lie in the treasury, and for 16 weeks a founder’s charter makes salaries cheaper and injuries shorter.',
    'Set your line-up at the War Table before the next lock. Until you do, the worthiest six stand where they usually would and fight by the ready-made gambits of their class.',
  ],
  pastTitle: 'No guild is founded here any more',
  pastText: 'This world is archived: it can be read for ever, and nothing in it is played on.',
  fullTitle: 'This world is full',
  fullText: 'No computer guild is left to take over. Choose another world, or watch this one.',
  haveTitle: 'You have a guild here',
  haveText: 'One account leads one guild in each world.',
}

export const guild = {
  kinds: { person: 'led by a person', computer: 'computer guild' },
  about: 'About',
  standing: 'Standing',
  standingOf: (place: string, division: string, points: number) => `${place} in ${division}, ${pointsWord(points)}`,
  renown: 'Renown',
  arena: 'Home arena',
  founded: 'Founded',
  heroes: 'Heroes',
  heroCount: (count: number) => (count === 1 ? '1 hero' : `${count} heroes`),
  battles: 'Last battles',
  highlights: 'Great moments',
}
