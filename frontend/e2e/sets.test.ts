import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { lookOver, openReady } from './look-over.ts'
import { foundGuild, foundWorld, goTo, ownMatch, register, scheduleSeason } from './story.ts'

let league: League
let browser: Browser
let cleo: Watched

beforeAll(async () => {
  const [opened, started] = await Promise.all([openLeague(), openBrowser()])
  league = opened
  browser = started
  cleo = await openPage(browser, league.url)
  await register(cleo.page, 'Cleo')
  await foundWorld(cleo.page, { name: 'Setland', seed: 'sets', tiers: '1', pace: 'Real time' })
  await scheduleSeason(cleo.page)
  await foundGuild(cleo.page, 'The Three Ways')
})

afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
})

const heroTabs = (page: Page) => page.getByRole('tablist', { name: 'Gambits' }).getByRole('tab')
// The radio itself is out of sight: its label is what is pressed.
const chooseSet = async (page: Page, letter: string) =>
  await page.locator('label', { hasText: new RegExp(`^Set ${letter} ·`) }).click()
const gambits = (page: Page) => page.getByRole('listitem', { name: /^Gambit \d/ })
const order = (page: Page, number: number) => page.getByRole('listitem', { name: `Order ${number}`, exact: true })
const captain = (page: Page) => page.getByLabel('Captain', { exact: true })
const labels = async (select: Locator) => await select.locator('option').allTextContents()
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save the orders' }).click()
  await page.getByText('All is saved').waitFor()
}

type Input = {
  sides: {
    captain?: string
    orders: { and?: { kind: string; hero?: string }; then: { kind: string; set?: string } }[]
    heroes: { key: string; gambits: unknown[]; sets?: { b?: unknown[]; c?: unknown[] } }[]
  }[]
}

type Table = {
  readonly heroes: readonly { readonly id: string; readonly name: string }[]
  readonly lineUp: { readonly places: readonly { readonly heroId: string }[] }
  readonly gambits: {
    readonly heroId: string
    readonly gambits: readonly { readonly do: { readonly ability?: string } }[]
    abilities: string[]
  }[]
}

describe('sets, captain and the orders that change them', () => {
  let hero: string
  let led: string
  let copied: number
  let feared: string

  test('set B begins empty, says what that means, and takes a copy of set A that can be taken back', async () => {
    const { page } = cleo
    await openReady(page, '/war-table')
    hero = (await heroTabs(page).first().textContent()) ?? ''
    copied = await gambits(page).count()
    expect(copied).toBeGreaterThan(0)
    await chooseSet(page, 'B')
    await page.getByText('Set B is empty: an order for it passes him by').waitFor()
    expect(await gambits(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Copy set A here' }).click()
    await page.getByText(`Set B of ${hero} is a copy of set A`).waitFor()
    expect(await gambits(page).count()).toBe(copied)
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await gambits(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Copy set A here' }).click()
    expect(await gambits(page).count()).toBe(copied)
  })

  test('a gambit may name a foe of the public roster, and says what happens should he not fight', async () => {
    const { page } = cleo
    const last = page.getByRole('listitem', { name: `Gambit ${copied}`, exact: true })
    // The ready-made set of a hexer or a bard ends with a gambit that holds as many conditions as there may be.
    const another = last.getByLabel('Add a condition')
    if ((await another.count()) === 0) await last.getByRole('button', { name: 'Remove this condition' }).last().click()
    await another.selectOption({ label: '… is in range' })
    const whom = last.getByLabel('Hero', { exact: true })
    expect((await labels(whom)).length).toBe(14)
    await whom.selectOption({ index: 3 })
    feared = await whom.inputValue()
    const name = (await whom.locator('option:checked').textContent())?.split(',')[0]
    await page.getByText(`Should ${name} not fight, this is never so.`).waitFor()
    await last.getByRole('button', { name: 'not' }).last().click()
    await page.getByText(`Should ${name} not fight, this is always so.`).waitFor()
  })

  test('a set that no order reaches offers to write one, and the keyboard stands in it', async () => {
    const { page } = cleo
    await page.getByText('No conditional order changes him to set B yet').waitFor()
    await page.getByRole('button', { name: 'Add an order for it' }).click()
    await page.waitForFunction(() => document.activeElement?.closest('[data-order="1"]') !== null)
    await page.getByText(`${hero} has a set B.`).waitFor()
    await page.getByText('Set B is taken up by order 1.').waitFor()
    const reach = order(page, 1).getByLabel('fight by gambit set for')
    expect(await labels(reach)).toContain('everyone')
    await reach.selectOption('all')
    await page.getByText('1 of the 6 whom it reaches now has a set B').waitFor()
  })

  test('an order may wait for the fall of a foe', async () => {
    const { page } = cleo
    await page.getByRole('button', { name: 'Add an order' }).click()
    await order(page, 2).getByLabel('if', { exact: true }).selectOption('fallen')
    await order(page, 2).getByLabel('this hero has fallen:').selectOption(feared)
    await page.getByText('not fight, this order never fires.').waitFor()
  })

  test('another captain is chosen, and is told on the board', async () => {
    const { page } = cleo
    const names = await labels(captain(page))
    expect([names.length, names[0]]).toEqual([7, 'Nobody'])
    const options = await captain(page).locator('option').all()
    const before = await captain(page).inputValue()
    const values = await Promise.all(options.map((option) => option.getAttribute('value')))
    led = values.find((value) => value !== '' && value !== before) ?? ''
    await captain(page).selectOption(led)
    await page.getByText('looks to him').or(page.getByText('look to him')).waitFor()
    const name = names[values.indexOf(led)]
    await page.getByRole('button', { name: new RegExp(`: ${name}, .*, captain$`) }).waitFor()
  })

  test('all of it is saved by one act and stands after a reload', async () => {
    const { page } = cleo
    await save(page)
    await openReady(page, '/war-table')
    await heroTabs(page).filter({ hasText: hero }).click()
    await chooseSet(page, 'B')
    expect(await gambits(page).count()).toBe(copied)
    expect(await captain(page).inputValue()).toBe(led)
    expect(await page.getByRole('listitem', { name: /^Order \d/ }).count()).toBe(2)
    expect(await order(page, 2).getByLabel('this hero has fallen:').inputValue()).toBe(feared)
    expect(await page.getByText('You left orders here').count()).toBe(0)
  })

  test('unsaved sets and a captain are offered again after a reload', async () => {
    const { page } = cleo
    page.on('dialog', (dialog) => void dialog.accept())
    await chooseSet(page, 'C')
    await page.getByRole('button', { name: 'Copy set B here' }).click()
    await captain(page).selectOption('')
    await page.reload()
    await page.getByRole('button', { name: 'Take them up again' }).click()
    await chooseSet(page, 'C')
    expect(await gambits(page).count()).toBe(copied)
    expect(await captain(page).inputValue()).toBe('')
    await page.getByRole('button', { name: 'Reset' }).click()
    expect(await captain(page).inputValue()).toBe(led)
  })

  test('an order for somebody who left the line-up is marked where it stands, before any save', async () => {
    const { page } = cleo
    const reach = order(page, 1).getByLabel('fight by gambit set for')
    const { value: who, label: name } = await reach
      .locator('optgroup[label="One hero"] option')
      .first()
      .evaluate(({ value, label }: HTMLOptionElement) => ({ value, label }))
    await reach.selectOption(who)
    await page.getByRole('button', { name: new RegExp(`^(Front|Rear) place \\d: ${name},`) }).click()
    await page.getByRole('button', { name: 'Take off the board' }).click()
    await order(page, 1).getByText(`${name} cannot be ordered: not in this line-up.`).waitFor()
    expect(await reach.getAttribute('aria-invalid')).toBe('true')
    await page.getByText('Mend order 1: not everybody it names is in this line-up.').waitFor()
    expect(await page.getByRole('button', { name: 'Save the orders' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Reset' }).click()
    expect(await reach.getAttribute('aria-invalid')).toBeNull()
  })

  test('a refusal of the league leads to the very gambit it is about', async () => {
    const { page } = cleo
    await page.route('**/gambits', async (route) => {
      const body = route.request().postDataJSON() as { sets: { b: { do: object }[] } }
      // As a page would send it that knows an ability which this hero has laid aside.
      body.sets.b[1] = { ...body.sets.b[1], do: { kind: 'ability', ability: 'ballad-of-the-fallen' } }
      await route.continue({ postData: JSON.stringify(body) })
    })
    await chooseSet(page, 'B')
    const add = page.getByRole('button', { name: 'Add a gambit' })
    if (await add.isDisabled()) await page.getByLabel('Remove: Gambit 1').click()
    await add.click()
    await chooseSet(page, 'A')
    await page.getByRole('button', { name: 'Save the orders' }).click()
    await page.getByText(`It is about ${hero}, set B, gambit 2.`).waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('[data-set="b"] [data-gambit="2"]') !== null)
    await page.getByRole('listitem', { name: 'Gambit 2' }).getByText('The league does not take this gambit').waitFor()
    await page.unroute('**/gambits')
    await page.getByRole('button', { name: 'Reset' }).click()
    expect(cleo.faults.splice(0).filter((fault) => !fault.includes('422'))).toEqual([])
  })

  test('a gambit whose ability a rank has cost a hero is told above the table, with the way to it', async () => {
    const visit = await openPage(browser, league.url, { storageState: await cleo.context.storageState() })
    const { page } = visit
    let lost: { name: string; number: number } | null = null
    await page.route('**/war-table', async (route) => {
      if (route.request().resourceType() === 'document') return await route.continue()
      const response = await route.fetch()
      const table = (await response.json()) as Table
      // As the reveal leaves him: another ability in the place of one that a gambit asks for.
      for (const written of table.gambits) {
        const number = written.gambits.findIndex((gambit) => gambit.do.ability !== undefined) + 1
        const place = table.lineUp.places.find(({ heroId }) => heroId === written.heroId)
        const name = table.heroes.find(({ id }) => id === written.heroId)?.name
        if (number === 0 || place === undefined || name === undefined) continue
        const ability = written.gambits[number - 1]?.do.ability
        written.abilities = written.abilities.filter((id) => id !== ability)
        lost ??= { name, number }
      }
      await route.fulfill({ response, json: table })
    })
    await openReady(page, '/war-table')
    if (lost === null) throw new Error('no gambit of the line-up asks for an ability')
    const { name, number } = lost as { name: string; number: number }
    await page.getByRole('button', { name: `${name}: set A, gambit ${number}` }).click()
    const gambit = page.getByRole('listitem', { name: `Gambit ${number}`, exact: true })
    await gambit.getByText(/^He has set .+ aside: this gambit is left out of the battle\.$/).waitFor()
    await page.waitForFunction((at) => document.activeElement?.closest(`[data-gambit="${at}"]`) !== null, number)
    expect(await lookOver(page)).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.context.close()
  })

  test('the pages are whole on a small phone and by axe, in every tab and set', async () => {
    const phone = await openPage(browser, league.url, {
      storageState: await cleo.context.storageState(),
      viewport: { width: 360, height: 780 },
    })
    const { page } = phone
    await openReady(page, '/war-table')
    expect(await lookOver(page)).toEqual([])
    await page.getByRole('tab', { name: 'Gambits' }).click()
    await heroTabs(page).filter({ hasText: hero }).click()
    await chooseSet(page, 'B')
    expect(await lookOver(page)).toEqual([])
    await page.getByRole('tab', { name: 'Stance and orders' }).click()
    await order(page, 2).waitFor()
    expect(await lookOver(page)).toEqual([])
    await page.getByRole('tab', { name: 'Gambits' }).click()
    await chooseSet(page, 'C')
    await page.getByRole('button', { name: 'Copy set A here' }).click()
    await page.getByRole('button', { name: 'Add an order for it' }).click()
    await page.waitForFunction(() => document.activeElement?.closest('[data-order="3"]') !== null)
    expect(phone.faults).toEqual([])
    await phone.context.close()
  })

  test('the battle is fought by them', async () => {
    const { page } = cleo
    const own = await ownMatch(page)
    const world = new URL(page.url()).searchParams.get('world') ?? ''
    await goTo(page, { week: 1, day: 7, hour: 8 })
    await page.goto(`/battles/${own}`)
    await page.locator('[data-battle="replay"]').waitFor({ timeout: 120_000 })
    const answer = await page.request.get(`/api/v1/worlds/${world}/matches/${own}/battle`)
    const { battle } = (await answer.json()) as { battle: { input: Input } | null }
    const side = battle?.input.sides.find(({ captain: of }) => of === led)
    expect(side?.heroes.map(({ key }) => key)).toContain(led)
    expect(side?.heroes.filter(({ sets }) => sets?.b?.length === copied)).toHaveLength(1)
    expect(side?.orders[0]?.then).toMatchObject({ kind: 'set', set: 'b' })
    const other = battle?.input.sides.find((each) => each !== side)
    // The foe is a computer guild: it has a captain and sets of its own.
    expect(other?.heroes.map(({ key }) => key)).toContain(other?.captain)
    expect(other?.heroes.every(({ sets }) => sets?.c !== undefined)).toBe(true)
    const fell = side?.orders.find(({ and }) => and?.hero === feared)
    expect(fell !== undefined).toBe(other?.heroes.some(({ key }) => key === feared))
    expect(cleo.faults).toEqual([])
  })
})
