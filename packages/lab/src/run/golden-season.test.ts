import { expect, it } from 'vitest'

import { checkGolden } from './golden-season.ts'

it('plays the golden season of ruleset 1 to the same hash in every week', async () => {
  expect(await checkGolden()).toEqual([])
}, 60_000)
