import { expect, test } from 'vitest'

import { benchPeers, besidePeers, NoPeers } from './bench-peers.ts'

test('without a registry it says what cannot be fetched and how to do without', () => {
  const nowhere = (): unknown => benchPeers(() => undefined, 'http://127.0.0.1:1/')
  expect(nowhere).toThrow(NoPeers)
  expect(nowhere).toThrow(/cannot fetch pokemon-showdown .* from npm: .*leave it out/)
}, 120_000)

test('a figure is told with how many times ours it is', () => {
  const peer = { simulator: 'x', version: '1', format: 'y', battlesPerSecond: 40, battles: 3 }
  expect(besidePeers(3000, [peer])).toEqual([{ ...peer, timesOurs: 75 }])
})
