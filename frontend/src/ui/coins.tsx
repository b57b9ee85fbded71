import { formatCoins, formatSignedCoins } from '../format.ts'
import { messages } from '../messages/index.ts'
import { classes } from './classes.ts'

type CoinsProps = {
  amount: number
  /** Writes + or − and tones it: a change, not a stock. */ change?: boolean
  className?: string
}

/** An amount of coins with its mark; whole coins always. */
export function Coins({ amount, change = false, className }: CoinsProps) {
  const tone = change ? (amount < 0 ? 'text-bad' : amount > 0 ? 'text-good' : '') : amount < 0 ? 'text-bad' : ''
  return (
    <span className={classes('inline-flex items-baseline gap-1 whitespace-nowrap', tone, className)}>
      <CoinMark />
      <span>{change ? formatSignedCoins(amount) : formatCoins(amount)}</span>
      <span className="sr-only"> {messages.common.coins}</span>
    </span>
  )
}

/** The mint's mark: a gilt disc with a star. */
export function CoinMark() {
  return (
    <svg aria-hidden viewBox="0 0 16 16" className="size-[0.9em] shrink-0 self-center">
      <circle cx="8" cy="8" r="7" className="fill-or stroke-gilt-ink" strokeWidth="1.2" />
      <path d="M8 3.6l1.2 2.9 3.1.2-2.4 2 .8 3L8 10l-2.7 1.7.8-3-2.4-2 3.1-.2z" className="fill-sable/75" />
    </svg>
  )
}
