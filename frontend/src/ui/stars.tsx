import { messages } from '../messages/index.ts'

/** Talent from 1 to 5 stars, known as an interval: full stars are certain, hollow ones possible. */
export function Stars({ least, most }: { least: number; most: number }) {
  return (
    <span
      role="img"
      aria-label={messages.hero.talentRange(least, most)}
      className="inline-flex whitespace-nowrap text-gilt-ink"
    >
      {[1, 2, 3, 4, 5].map((star) => (
        <svg key={star} aria-hidden viewBox="0 0 16 16" className="size-4">
          <path
            d="M8 1.5l1.9 4.3 4.6.4-3.5 3.1 1.1 4.6L8 11.4l-4.1 2.5L5 9.3 1.5 6.2l4.6-.4z"
            fill={star <= least ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1"
            strokeDasharray={star > least && star <= most ? '1.6 1.4' : undefined}
            opacity={star > most ? 0.28 : 1}
          />
        </svg>
      ))}
    </span>
  )
}
