import type { Side } from '@mythic/battle-engine'
import { whatIfMessages } from '../../../messages/battle-panels.ts'
import { formatPermille } from '../../../format.ts'
import { Facts } from '../../../ui/panel.tsx'
import type { Comparison } from '../workshop/count.ts'

const words = whatIfMessages

/** What a change did to a side, in words that do not claim more than the battles show. */
export function Difference({ guild, side, comparison }: { guild: string; side: Side; comparison: Comparison }) {
  const { change, verdict, better, worse, battles, before, after, glory } = comparison
  const shareOf = (share: number) => formatPermille((side === 0 ? share : 1 - share) * 1000)
  const tone = verdict === 'better' ? 'text-good' : verdict === 'worse' ? 'text-bad' : 'text-ink'
  return (
    <div role="status" data-verdict-of-change={verdict}>
      <p className={`title-ink ${tone}`}>{words.change(points(change.share))}</p>
      <p className="text-sm text-ink-soft">{words.interval(points(change.low), points(change.high))}</p>
      <p className="py-2">{better + worse === 0 ? words.none(battles) : words.verdicts[verdict](guild)}</p>
      <Facts
        facts={[
          [words.before, shareOf(before.hostShare.share)],
          [words.after, shareOf(after.hostShare.share)],
          [words.turned, words.betterAndWorse(better, worse, battles)],
          [words.glory, tenths(glory)],
        ]}
      />
    </div>
  )
}

/** Percentage points with their sign. */
function points(share: number): string {
  return tenths(share * 100)
}

function tenths(value: number): string {
  const text = Math.abs(value).toFixed(1)
  return text === '0.0' ? '0' : `${value < 0 ? '−' : '+'}${text}`
}
