import { benchEngine, benchPeers, besidePeers } from '@mythic/battle-engine/tools'

import type { Bench } from './bench.ts'

/** Battles a second and core, full rules with log and digests, beside the bare loop of the calibration. */
export const engineBench: Bench = {
  usage: 'battles a second and core beside a bare 6 v 6 hex loop with log and hash',
  async run({ seed, say, peers: isBesidePeers = false }) {
    // Peers first: what cannot be fetched is said before a minute is spent.
    const peers = isBesidePeers ? benchPeers(say) : null
    say('  random legal line-ups, engine and calibration in turn …')
    const figures = await benchEngine({ seed })
    const beside = peers === null ? {} : { peers: besidePeers(figures.battlesPerSecond, peers) }
    return {
      figures: { ...figures, ...beside },
      // Floors that the rounds' JavaScript alone does not reach (3,650 and 0.105): a bundle without compiled rounds is seen. The aim is 6,000 and 0.2.
      gates: [
        { name: 'battles a second and core', figure: figures.battlesPerSecond, bar: 5200, is: 'at least' },
        { name: 'share of the bare loop', figure: figures.ratio, bar: 0.15, is: 'at least' },
      ],
    }
  },
}
