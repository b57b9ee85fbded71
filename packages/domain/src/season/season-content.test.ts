import { ARENA_IDS } from '@mythic/battle-engine'
import type { AbilityId, EngineBundle, Gambit } from '@mythic/battle-engine'
import * as source from '@mythic/battle-engine/bundle'
import { publishCopy } from '@mythic/battle-engine/publish-copy'
import { loadPublished } from '@mythic/battle-engine/published'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeOf } from '../changes/change.ts'
import { foundGuild } from '../guild/found-guild.ts'
import { giveStarterHeroes } from '../hero/give-starter-heroes.ts'
import { militiaAbilities } from '../match/militia.ts'
import { abilitiesNamed } from '../orders/abilities-named.ts'
import { planGambits } from '../orders/plan-gambits.ts'
import { aHero } from '../testing/a-hero.ts'
import { aWorld } from '../testing/test-world.ts'
import type { TestWorld } from '../testing/test-world.ts'
import { gameInstant, WEEK_MS } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'

const OTHER = '900.0.2'
/** Two abilities that the source has and this engine has not, and two that it has and the source has not. */
const renamed = { 'hold-the-line': 'guard-the-door', 'sun-ground': 'moon-ground' }
const unknown = Object.keys(renamed)
const own = Object.values(renamed)
const WEEKS = 3

describe('a season on an engine that knows other abilities than the source', () => {
  let copy: Disposable
  let engine: EngineBundle
  let world: TestWorld
  let founded: { readonly heroes: readonly Row<'hero'>[]; readonly gambits: readonly Gambit[] }
  const learnt: ChangeOf<'AbilitiesLearned'>[] = []

  beforeAll(async () => {
    copy = await publishCopy(OTHER, (code) =>
      Object.entries(renamed).reduce((text, [id, other]) => text.replaceAll(id, other), code),
    )
    engine = await loadPublished(OTHER)
    world = await aWorld({ seed: 'other abilities', engineVersion: OTHER })
    founded = { heroes: world.list('hero'), gambits: world.list('gambitSet').flatMap(({ gambits }) => gambits) }
    await world.playTo(gameInstant(WEEKS * WEEK_MS - 1), (_due, changes) => {
      learnt.push(...changes.flatMap((change) => (change.kind === 'AbilitiesLearned' ? [change] : [])))
    })
  })
  afterAll(() => copy[Symbol.dispose]())

  const namesOf = (abilities: readonly AbilityId[]) => ({
    unknown: abilities.filter((id) => unknown.includes(id)),
    own: [...new Set(abilities.filter((id) => own.includes(id)))].sort(),
  })
  const none: string[] = []
  const lawful = { unknown: none, own: [...own].sort() }

  it('is such a season: either knows what the other does not', () => {
    expect(unknown.filter((id) => id in engine.ABILITIES)).toEqual([])
    expect(own.filter((id) => id in source.ABILITIES)).toEqual([])
  })

  it('bears heroes with what its engine teaches, and with its engine’s ready-made gambits', () => {
    expect(namesOf(founded.heroes.flatMap(({ abilities }) => abilities))).toEqual(lawful)
    expect(namesOf(founded.gambits.flatMap(abilitiesNamed)).unknown).toEqual([])
    expect(namesOf(founded.gambits.flatMap(abilitiesNamed)).own).toContain('guard-the-door')
  })

  it('teaches by its engine whoever rises in rank', () => {
    expect(learnt.length).toBeGreaterThan(0)
    for (const { heroId, abilities } of learnt) {
      const { classId } = world.get('hero', { id: heroId })
      const known = engine.learntAbilities(classId, 99)
      expect(abilities.filter((id) => !known.includes(id))).toEqual([])
    }
    expect(namesOf(learnt.flatMap(({ abilities }) => abilities)).own).toContain('moon-ground')
  })

  it('locks what its heroes know, and nothing has to be left out', () => {
    const heroes = world.list('lockedMatch').flatMap(({ sides }) => sides.flatMap((side) => side.heroes))
    expect(heroes).toHaveLength(WEEKS * 4 * 12)
    expect(namesOf(heroes.flatMap(({ abilities }) => abilities))).toEqual(lawful)
    const atBirth = new Map(founded.heroes.map((hero) => [hero.id as string, hero.abilities]))
    const [first] = world.list('lockedMatch')
    for (const { key, abilities } of first?.sides.flatMap((side) => side.heroes) ?? [])
      expect(abilities).toEqual(atBirth.get(key))
  })

  it('gives a founder’s heroes, and a developer’s, what its engine teaches', async () => {
    const crest = world.list('guild')[0]?.crest
    if (crest === undefined) throw new Error('a world without guilds')
    const charter = { name: 'The Late', motto: '', crest, homeArena: ARENA_IDS[0] }
    const answer = await world.run(foundGuild, charter)
    if (!('guildId' in answer)) throw new Error(answer.refused)
    const { guildId } = answer
    expect(namesOf(world.list('hero', { guildId }).flatMap(({ abilities }) => abilities))).toEqual(lawful)
    await world.run(giveStarterHeroes, { guildId })
    const roster = world.list('hero', { guildId })
    expect(roster.length).toBeGreaterThan(12)
    expect(namesOf(roster.flatMap(({ abilities }) => abilities))).toEqual(lawful)
  })

  it('calls its militia, and plans its computer guilds’ gambits, by its engine', () => {
    expect(militiaAbilities(engine).guardian).toContain('guard-the-door')
    expect(militiaAbilities(engine).guardian).not.toContain('hold-the-line')
    const abilities = engine.learntAbilities('guardian', 1)
    const planned = planGambits(engine, aHero({ classId: 'guardian', rank: 1, abilities }))
    expect(planned.gambits.flatMap(abilitiesNamed)).toContain('guard-the-door')
  })
})
