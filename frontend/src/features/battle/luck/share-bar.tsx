import { luckMessages } from '../../../messages/battle-panels.ts'
import { formatPermille } from '../../../format.ts'
import { PAINT_GROUND } from '../board/side-paint.ts'
import type { SidePaints } from '../board/side-paint.ts'
import { SideSign } from '../hero-name.tsx'
import type { ViewedSide } from '../viewed-battle.ts'
import type { Tally } from '../workshop/count.ts'

type ShareBarProps = { tally: Tally; sides: readonly [ViewedSide, ViewedSide]; paints: SidePaints }

const words = luckMessages

/** Wins, draws and losses as one bar with its numbers, and the host's win share with its interval. */
export function ShareBar({ tally, sides, paints }: ShareBarProps) {
  const { battles, host, draws, guest, hostShare } = tally
  const percent = (count: number) => formatPermille((count * 1000) / Math.max(1, battles))
  return (
    <div>
      <p className="title-ink text-center">{words.share(sides[0].name, formatPermille(hostShare.share * 1000))}</p>
      <p className="text-center text-sm text-ink-soft">
        {words.interval(formatPermille(hostShare.low * 1000), formatPermille(hostShare.high * 1000))}
      </p>
      <div aria-hidden className="mt-2 flex h-4 overflow-hidden rounded-[3px] border border-ink">
        <span className={PAINT_GROUND[paints[0]]} style={{ width: `${(host * 100) / battles}%` }} />
        <span className="border-x border-ink bg-leaf-2" style={{ width: `${(draws * 100) / battles}%` }} />
        <span className={`flex-1 ${PAINT_GROUND[paints[1]]}`} />
      </div>
      <ul className="mt-1.5 flex flex-wrap justify-between gap-x-4 text-sm">
        <li>
          <SideSign side={0} paints={paints} /> {words.wins(sides[0].name, percent(host))}
        </li>
        <li className="text-ink-soft">{words.draws(percent(draws))}</li>
        <li>
          <SideSign side={1} paints={paints} /> {words.wins(sides[1].name, percent(guest))}
        </li>
      </ul>
    </div>
  )
}
