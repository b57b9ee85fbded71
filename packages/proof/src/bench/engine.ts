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
      // What is wanted (docs/adr/0022, 0038), of two cores with nothing else to do; of the share, a fifth, what one run may differ from another
      // is taken off. `outcome` has no bar: it does all that `simulate` does but for the log, which is a fortieth.
      gates: [
        { name: 'battles a second and core', figure: figures.battlesPerSecond, bar: 6000, is: 'at least' },
        { name: 'share of the bare loop', figure: figures.ratio, bar: 0.19, is: 'at least' },
        { name: 'two threads beside one', figure: figures.twoThreads, bar: 1.85, is: 'at least' },
        { name: 'log of the median battle, bytes', figure: figures.logBytesMedian, bar: 12_288, is: 'at most' },
      ],
    }
  },
}
