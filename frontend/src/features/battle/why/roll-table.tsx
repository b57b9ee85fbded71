import type { Roll } from '@mythic/battle-engine'
import { Check, X } from 'lucide-react'
import { whyMessages } from '../../../messages/battle-panels.ts'
import { formatPermille } from '../../../format.ts'

type RollTableProps = { rolls: readonly Roll[]; tick: number; heroName: (key: string) => string }

const words = whyMessages

/** The rolls that led to the event first; those of the turn before it behind a fold. */
export function RollTable({ rolls, tick, heroName }: RollTableProps) {
  // A bundle of an older engine does not say which event a roll led to.
  const own = rolls.filter((roll) => roll.tick === undefined || roll.tick === tick)
  const earlier = rolls.filter((roll) => roll.tick !== undefined && roll.tick !== tick)
  return (
    <>
      {own.length === 0 ? (
        <p className="text-ink-soft">{words.noRolls}</p>
      ) : (
        <Table rolls={own} heroName={heroName} label={words.rolls} />
      )}
      {earlier.length > 0 && (
        <details>
          <summary className="min-h-11 py-2 text-link rail:min-h-0 rail:py-1">
            {words.earlierRolls(earlier.length)}
          </summary>
          <Table rolls={earlier} heroName={heroName} label={words.earlierRolls(earlier.length)} />
        </details>
      )}
    </>
  )
}

function Table({ rolls, heroName, label }: Omit<RollTableProps, 'tick'> & { label: string }) {
  return (
    <table className="w-full" aria-label={label}>
      <thead>
        <tr className="text-xs text-ink-soft">
          <th scope="col" className="text-left font-normal">
            {words.rollColumns.roll}
          </th>
          <th scope="col" className="px-1.5 text-right font-normal">
            {words.rollColumns.chance}
          </th>
          <th scope="col" className="px-1.5 text-right font-normal">
            {words.rollColumns.value}
          </th>
          <th scope="col" className="text-right font-normal">
            {words.rollColumns.held}
          </th>
        </tr>
      </thead>
      <tbody>
        {rolls.map((roll) => {
          const { stream, hero, counter, bound, value } = roll
          const needed = roll.needed ?? null
          return (
            <tr key={`${hero} ${stream} ${counter}`} className="border-t border-rule/60 align-baseline">
              <th scope="row" className="py-0.5 text-left font-normal">
                <b>{streamWord(stream)}</b>{' '}
                <span className="text-ink-soft" title={words.rollName(stream, counter)}>
                  {heroName(hero)}
                </span>
              </th>
              <td className="px-1.5 text-right whitespace-nowrap">
                {needed === null ? words.anyOf(bound) : formatPermille((needed * 1000) / bound)}
                {needed !== null && <span className="text-ink-soft">{words.below(needed)}</span>}
              </td>
              <td className="px-1.5 text-right whitespace-nowrap">
                <b>{value}</b>
              </td>
              <td className="text-right whitespace-nowrap">{needed === null ? '' : <Held held={value < needed} />}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Held({ held }: { held: boolean }) {
  const Sign = held ? Check : X
  return (
    <span className={held ? 'text-good' : 'text-bad'}>
      <Sign aria-hidden className="inline size-3.5" /> {held ? words.yes : words.no}
    </span>
  )
}

function streamWord(stream: string): string {
  const streams: Readonly<Record<string, string>> = words.streams
  return streams[stream] ?? stream
}
