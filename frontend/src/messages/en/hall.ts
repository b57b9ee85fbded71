export const hall = {
  title: 'Great Hall',
  needs: 'What needs you now',
  needsNothing: 'Nothing presses. The next deadline stands at the top of the page.',
  needsOver: 'This world is archived: nothing is left to do in it.',
  needOf: {
    'line-up-short': (heroes: number) =>
      heroes === 0
        ? 'Your line-up names nobody yet: heroes will stand by worth.'
        : `Your line-up names only ${heroes} heroes: militia fills the rest.`,
    'hero-unfit': (heroes: number) =>
      heroes === 1 ? 'A hero of your line-up is unfit.' : `${heroes} heroes of your line-up are unfit.`,
    'hero-twice-tired': (heroes: number) =>
      heroes === 1 ? 'A hero of your line-up is worn out.' : `${heroes} heroes of your line-up are worn out.`,
    'ability-set-aside': (heroes: number) =>
      heroes === 1
        ? 'A hero’s gambits ask for an ability that he has set aside.'
        : `The gambits of ${heroes} heroes ask for abilities that they have set aside.`,
    debt: 'The guild is in debt: no coin may be spent on what is new.',
  },
  beingFought: 'Your battle is being fought: watch it',
  deadlines: {
    lock: 'Orders for the next match lock',
    kickoff: 'Kick-off',
    reveal: 'Results are revealed',
    salaries: 'Salaries are paid',
    training: 'Training counts',
  },
  setLineUp: 'Set the line-up',
  lineUpShort: (heroes: number) =>
    `Your line-up names ${heroes} of 6 heroes: militia fills the rest, and costs the gate.`,
  lockSoon: (foe: string) => `Orders for the match against ${foe} lock`,
  wounded: 'Wounded',
  nobodyWounded: 'Nobody is wounded.',
  next: 'Next match',
  noNext: 'No match is ahead this season.',
  last: 'Last result',
  noLast: 'No match is revealed yet.',
  coins: 'Coins',
  coinsNow: 'In the treasury',
  coinsChange: 'This week',
  news: 'News',
  noNews: 'No news yet: the chronicle begins with the first deed.',
  allNews: 'The whole chronicle',
  standing: 'In the league',
  welcomeTitle: 'A league of guilds, heroes and memory',
  welcomeText:
    'Run a guild of heroes, set their orders, and live with what happens for decades of seasons. Every result can be replayed, proved and explained.',
  watch: 'Watch the league',
  chooseTitle: 'You have no guild in this world',
  chooseText: 'Found one: it takes over the seat of a computer guild, with its points and fixtures.',
}
