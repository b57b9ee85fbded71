import type { Row, TableName } from '../world/tables.ts'
import type { Change, ChangeOf } from './change.ts'
import type { Effect, EffectOn } from './effect.ts'

/** What a fact does to rows: said here once, for both appliers. Order within the list means nothing. */
export function effectsOf(change: Change): Effect[] {
  switch (change.kind) {
    case 'WorldFounded':
      return [insert('world', change.world)]
    case 'SeasonOpened':
      return [insert('season', change.season)]
    case 'SeasonScheduled':
      return [update('season', { number: change.season }, { scheduled: true })]
    case 'EngineOverridden':
      return [insert('engineOverride', change.override)]
    case 'SeasonSecretRevealed':
      return [update('season', { number: change.season }, { battleSecret: change.battleSecret })]
    case 'DivisionDrawn':
      return [insert('division', change.division)]
    case 'SeatTaken':
      return [insert('seat', change.seat)]
    case 'SeatHandedOver':
      return [update('seat', { id: change.seatId }, { guildId: change.to })]
    case 'WorldArchived':
      return [update('world', { id: change.worldId }, { status: 'archived' })]
    case 'GuildFounded':
      return [insert('guild', change.guild)]
    case 'GuildPassedIntoAnnals':
      return [update('guild', { id: change.guildId }, { status: 'annals' })]
    case 'HallRaised':
      return [insert('hall', change.hall)]
    case 'RenownChanged':
      return [add('guild', { id: change.guildId }, { renown: change.by })]
    case 'HeroJoined':
      return [insert('hero', change.hero)]
    case 'HeroPassedIntoAnnals':
      return [update('hero', { id: change.heroId }, { status: 'annals' })]
    case 'HeroTrained':
      return heroTrained(change)
    case 'HeroAged':
      return [add('hero', { id: change.heroId }, change.by)]
    case 'HeroConditionChanged':
      return [update('hero', { id: change.heroId }, change.set)]
    case 'HeroWounded':
      return heroWounded(change)
    case 'HeroHealed':
      return [update('hero', { id: change.heroId }, { injury: null, injuredUntilWeek: 0 })]
    case 'ExperienceGained':
      return [
        add('hero', { id: change.heroId }, { xp: change.xp }),
        update('hero', { id: change.heroId }, { rank: change.rank }),
      ]
    case 'AbilitiesLearned':
      return [update('hero', { id: change.heroId }, { abilities: change.abilities })]
    case 'LineUpDrawnUp':
      return [insert('lineUp', change.lineUp)]
    case 'LineUpChanged':
      return lineUpChanged(change)
    case 'GambitsWritten':
      return [insert('gambitSet', { heroId: change.heroId, version: 1, gambits: change.gambits, sets: {} })]
    case 'GambitsChanged': {
      const { heroId, version, gambits, sets } = change
      return [update('gambitSet', { heroId }, { version, gambits, sets })]
    }
    case 'MatchScheduled':
      return [insert('match', change.match)]
    case 'MatchHandedOver':
      return [
        update(
          'match',
          { id: change.matchId },
          { hostGuildId: change.hostGuildId, guestGuildId: change.guestGuildId, arena: change.arena },
        ),
      ]
    case 'MatchLocked':
      return matchLocked(change)
    case 'MatchRevealed':
      return matchRevealed(change)
    case 'StandingChanged':
      return [add('seat', { id: change.seatId }, change.by)]
    case 'DeedDone':
      return [insert('deed', change.deed)]
    case 'LedgerAccountOpened':
      return [insert('ledgerAccount', change.account)]
    case 'CoinsMoved':
      return coinsMoved(change)
    case 'SalariesPaid':
      return [insert('salaryRun', change.run)]
    case 'ChronicleWritten':
      return chronicleWritten(change)
    case 'LegacyBegun':
      return [insert('heroSeason', change.line)]
    case 'LegacyGrew':
      return legacyGrew(change)
    case 'MomentRemembered': {
      const remembered: Effect = insert('moment', change.moment)
      return change.instead === null
        ? [remembered]
        : [{ do: 'delete', table: 'moment', key: { id: change.instead } }, remembered]
    }
    case 'HeroInducted':
      return [insert('hallOfFame', change.induction)]
    case 'StepScheduled':
      return [insert('due', change.due)]
  }
}

function insert<T extends TableName>(table: T, row: Row<T>): Effect {
  return { do: 'insert', table, row } satisfies EffectOn<T> as unknown as Effect
}

function update<T extends TableName>(table: T, key: Partial<Row<T>>, set: Partial<Row<T>>): Effect {
  return { do: 'update', table, key, set } satisfies EffectOn<T> as unknown as Effect
}

function add<T extends TableName>(table: T, key: Partial<Row<T>>, by: Partial<Row<T>>): Effect {
  return { do: 'add', table, key, by } satisfies EffectOn<T> as unknown as Effect
}

function heroTrained({ heroId, gains, report }: ChangeOf<'HeroTrained'>): Effect[] {
  return [add('hero', { id: heroId }, gains), insert('trainingReport', { heroId, ...report })]
}

function heroWounded({ heroId, injury, untilWeek, scars, scarred }: ChangeOf<'HeroWounded'>): Effect[] {
  const key = { id: heroId }
  const wound = update('hero', key, { injury, injuredUntilWeek: untilWeek, scars })
  return scarred === undefined ? [wound] : [wound, add('hero', key, { [scarred.attribute]: scarred.by })]
}

function lineUpChanged({ lineUp }: ChangeOf<'LineUpChanged'>): Effect[] {
  const { guildId, ...set } = lineUp
  return [update('lineUp', { guildId }, set)]
}

function matchLocked(change: ChangeOf<'MatchLocked'>): Effect[] {
  const { matchId, engineVersion, arena, sides, salts, inputHash } = change
  return [
    update('match', { id: matchId }, { status: 'locked', inputHash }),
    insert('lockedMatch', { matchId, engineVersion, arena, sides, salts, inputHash }),
  ]
}

function matchRevealed({
  matchId,
  battle,
  hostGlory,
  guestGlory,
  winner,
  rounds,
}: ChangeOf<'MatchRevealed'>): Effect[] {
  const { engineVersion, seed, beacon, inputHash, finalDigest, digests } = battle
  return [
    update('match', { id: matchId }, { status: 'revealed', hostGlory, guestGlory, winner, rounds, finalDigest }),
    insert('battle', { matchId, engineVersion, seed, beacon, inputHash, finalDigest, digests }),
  ]
}

function coinsMoved(change: ChangeOf<'CoinsMoved'>): Effect[] {
  const { id, from, to, amount, transfer, causeId, at, season, week } = change
  if (amount <= 0) throw new RangeError(`a transfer moves coins forward, not ${amount}`)
  const effects: Effect[] = [
    insert('transfer', {
      id,
      fromAccountId: from.accountId,
      toAccountId: to.accountId,
      amount,
      kind: transfer,
      causeId,
      at,
      season,
      week,
    }),
  ]
  if (from.storesBalance)
    effects.push(add('ledgerAccount', { id: from.accountId }, { balance: -amount as typeof amount }))
  if (to.storesBalance) effects.push(add('ledgerAccount', { id: to.accountId }, { balance: amount }))
  return effects
}

/** Importance 3 and more is kept for ever; the rest lies apart and is folded away after two seasons. */
function chronicleWritten({ kind: _, event, ...told }: ChangeOf<'ChronicleWritten'>): Effect[] {
  return [insert(told.importance >= 3 ? 'chronicle' : 'chronicleMinor', { ...told, kind: event })]
}

function legacyGrew({ heroId, season, guildId, by, bestFallsInMatch }: ChangeOf<'LegacyGrew'>): Effect[] {
  const key = { heroId, season, guildId }
  const grew = add('heroSeason', key, by)
  return bestFallsInMatch === undefined ? [grew] : [grew, update('heroSeason', key, { bestFallsInMatch })]
}
