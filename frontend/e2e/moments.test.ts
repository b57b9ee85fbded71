import { decode } from '@mythic/battle-engine'
import type { BattleEvent, BattleHeader } from '@mythic/battle-engine'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWords } from '../src/features/battle/live-log.ts'
import { openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { openDevWorld } from './dev-world.ts'
import type { DevWorld } from './dev-world.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { openReady } from './look-over.ts'

type Line = {
  readonly kind: string
  readonly matchId: string | null
  readonly round: number | null
  readonly heroes: readonly { readonly id: string }[]
  readonly guild: { readonly id: string }
}
const WEEKS = 4

let league: League
let browser: Browser
let visitor: Watched
let world: DevWorld
let lines: Line[]

beforeAll(async () => {
  const [opened, started] = await Promise.all([openLeague(), openBrowser()])
  league = opened
  browser = started
  visitor = await openPage(browser, league.url)
  world = await openDevWorld(league.url, 'moments')
  for (let week = 0; week < WEEKS; week++) await world.advance('week-end')
  const { matches } = await ask<{ matches: { host: { id: string } }[] }>(`worlds/${world.id}/matches?limit=50`)
  const guilds = [...new Set(matches.map(({ host }) => host.id))]
  const pages = guilds.map(
    async (id) => (await ask<{ lines: Line[] }>(`worlds/${world.id}/guilds/${id}/chronicle?limit=50`)).lines,
  )
  lines = (await Promise.all(pages)).flat()
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
})

async function ask<Answer extends object>(path: string): Promise<Answer> {
  return (await (await fetch(`${league.url}/api/v1/${path}`)).json()) as Answer
}

type Fought = { readonly header: BattleHeader; readonly events: BattleEvent[] }
async function battleOf(matchId: string): Promise<Fought> {
  const path = `worlds/${world.id}/matches/${matchId}/battle`
  const { header, battle } = await ask<{ header: BattleHeader; battle: { log: string } }>(path)
  return { header, events: [...decode(readWords(battle.log))] }
}

/** Follows a link to a battle; gives the moment at which the viewer stands. */
async function follow(page: Page, link: Locator): Promise<{ tick: number; matchId: string }> {
  await link.click()
  await page.locator('[data-battle="replay"]').waitFor()
  const tick = Number(await page.locator('[data-battle]').getAttribute('data-tick'))
  return { tick, matchId: new URL(page.url()).pathname.split('/').at(-1) ?? '' }
}

/** The tick of the last foe that a hero felled. */
function lastFelled({ header, events }: Fought, heroId: string): number | undefined {
  const handle = header.heroes.find(({ key }) => key === heroId)?.handle
  return events.findLast((event) => event.kind === 'fell' && event.by === handle)?.tick
}

function lineWhere(wanted: (line: Line) => boolean): Line & { readonly matchId: string } {
  const line = lines.find((each) => each.matchId !== null && wanted(each))
  if (line === undefined || line.matchId === null) throw new Error(`none of ${lines.length} lines is of that kind`)
  return { ...line, matchId: line.matchId }
}

const linkTo = (page: Page, matchId: string, search: string) =>
  page.getByRole('main').locator(`a[href*="/battles/${matchId}"][href*="${search}"]`).first()

describe('a link to a moment', () => {
  test('of a chronicle leads to its round', async () => {
    const line = lineWhere(({ round }) => round !== null && round > 0)
    await openReady(visitor.page, `/chronicle?world=${world.id}&guild=${line.guild.id}`)
    const { tick, matchId } = await follow(visitor.page, linkTo(visitor.page, line.matchId, `round=${line.round}`))
    const { events } = await battleOf(matchId)
    expect(events[tick - 1]).toMatchObject({ kind: 'round-began', round: line.round })
  })

  test('of a chronicle that praises a hero leads to the last foe he felled, with him in hand', async () => {
    const line = lineWhere(({ kind }) => kind === 'three-falls' || kind === 'six-falls')
    const hero = line.heroes[0]?.id ?? ''
    await openReady(visitor.page, `/chronicle?world=${world.id}&guild=${line.guild.id}`)
    const { tick, matchId } = await follow(visitor.page, linkTo(visitor.page, line.matchId, `hero=${hero}`))
    expect(tick).toBe(lastFelled(await battleOf(matchId), hero))
    await visitor.page.getByRole('button', { name: 'Show all heroes' }).first().waitFor()
  })

  test('of a hero’s story leads to his deed, and of his battles to the battle with him in hand', async () => {
    const { page } = visitor
    const line = lineWhere(({ kind }) => kind === 'three-falls' || kind === 'six-falls')
    const hero = line.heroes[0]?.id ?? ''
    await openReady(page, `/heroes/${hero}?world=${world.id}&tab=legacy`)
    const { tick, matchId } = await follow(page, page.getByRole('main').locator('a[href*="deed=felled"]').first())
    expect(tick).toBe(lastFelled(await battleOf(matchId), hero))
    await openReady(page, `/heroes/${hero}?world=${world.id}&tab=battles`)
    await follow(page, page.getByRole('main').locator(`a[href*="/battles/"][href*="hero=${hero}"]`).first())
    await page.getByRole('button', { name: 'Show all heroes' }).first().waitFor()
    expect(visitor.faults).toEqual([])
  })

  test('that is shared opens at the very event, in another browser too', async () => {
    const match = await world.revealedMatch()
    const { page, context } = await openPage(browser, league.url)
    await openReady(page, `/battles/${match}?world=${world.id}&tick=123`)
    await page.locator('[data-battle="replay"][data-tick="123"]').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/tick=124/)
    await context.close()
  })

  test('of the report leads to its fall', async () => {
    const { page } = visitor
    const match = await world.revealedMatch()
    await openReady(page, `/battles/${match}?world=${world.id}`)
    await page.getByRole('tab', { name: 'Report' }).click()
    const falls = page.getByRole('region', { name: 'Falls' })
    await falls.getByRole('button').last().click()
    const last = (await battleOf(match)).events.findLast((event) => event.kind === 'fell')?.tick
    await page.locator(`[data-battle][data-tick="${last}"]`).waitFor()
  })
})
