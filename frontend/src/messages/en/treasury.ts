export const treasury = {
  title: 'Treasury',
  lead: 'Every coin that moved, and why.',
  balance: 'In the treasury',
  thisWeek: 'This week',
  income: 'In',
  spending: 'Out',
  salaries: 'Salaries a week',
  ledger: 'Ledger',
  caption: 'Ledger of the guild',
  columns: { when: 'When', what: 'What', cause: 'Cause', change: 'Change', after: 'After' },
  kinds: {
    'founding-grant': 'Founding grant',
    'gate-money': 'Gate money',
    patronage: 'Patronage',
    salaries: 'Salaries',
    'hall-upkeep': 'Upkeep of the halls',
    healing: 'Healing',
    annals: 'To the annals',
  },
  anyKind: 'Everything',
  filterKind: 'Kind',
  emptyTitle: 'No coin has moved',
  emptyText: 'The first row is written on ledger day, or with the first gate.',
  emptyFiltered: 'No row of this kind. Choose another, or everything.',
  causes: { match: 'the match', hero: 'the hero', guild: 'the guild', week: 'the week' },
}

export const market = {
  title: 'Market',
  closedTitle: 'The market is closed',
  closedText:
    'No hero and no gear is for sale in this season. The auctioneers set up their tables once lots are allowed.',
  whatTitle: 'When it opens',
  what: [
    'Heroes and gear go by auction: a hidden maximum, the price is the second highest plus one raise.',
    'The seller picks the closing hour; a bid in the last minutes moves it back.',
    'Every lot shows what comparable sales have brought.',
  ],
}
