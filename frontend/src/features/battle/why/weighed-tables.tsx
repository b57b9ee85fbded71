import type { Explanation, Ordering, TargetWeighed } from '@mythic/battle-engine'
import { battleMessages } from '../../../messages/battle.ts'
import { whyMessages } from '../../../messages/battle-panels.ts'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import { abilityName } from '../ability-name.ts'
import { sayKey, sayOrdering } from './why-words.ts'

type TargetTableProps = {
  targets: readonly TargetWeighed[]
  prefer: readonly Ordering[]
  heroName: (key: string) => string
}

const words = whyMessages

/** Whom a gambit could choose, the dearest first, with a column for each of its preferences. */
export function TargetTable({ targets, prefer, heroName }: TargetTableProps) {
  return (
    <ScrollBox label={words.targets}>
      <table className="w-full">
        <thead>
          <tr className="text-xs text-ink-soft">
            <th scope="col" className="text-left font-normal">
              {words.target}
            </th>
            {prefer.map((ordering, index) => (
              <th key={index} scope="col" className="px-1.5 text-right font-normal">
                {sayOrdering(ordering, heroName)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {targets.map(({ target, keys, forced }, place) => (
            <tr key={target} className="border-t border-rule/60">
              <th scope="row" className="py-0.5 text-left font-normal">
                {place + 1}. {heroName(target)}
                {forced && <span className="text-ink-soft"> {words.forced}</span>}
              </th>
              {prefer.map((ordering, index) => (
                <td key={index} className="px-1.5 text-right">
                  {sayKey(ordering, keys[index] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const SHOWN = 5
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

type Options = Explanation['options']

/** What instinct weighed, the best first: what, on whom, and its worth in points of damage. */
export function OptionTable({ options, heroName }: { options: Options; heroName: (key: string) => string }) {
  const [shown, others] = [options.slice(0, SHOWN), options.slice(SHOWN)]
  return (
    <>
      <Weighed options={shown} heroName={heroName} label={words.weighed} />
      {others.length > 0 && (
        <details>
          <summary className="min-h-11 py-2 text-link rail:min-h-0 rail:py-1">
            {words.otherOptions(others.length)}
          </summary>
          <Weighed options={others} heroName={heroName} label={words.otherOptions(others.length)} />
        </details>
      )}
      <p className="text-xs text-ink-soft">{words.scoreTold}</p>
    </>
  )
}

function Weighed({ options, heroName, label }: { options: Options; heroName: (key: string) => string; label: string }) {
  return (
    <table className="w-full" aria-label={label}>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.option}</th>
          <th scope="col">{words.score}</th>
        </tr>
      </thead>
      <tbody>
        {options.map(({ what, target, score }, index) => (
          <tr key={index} className="border-t border-rule/60 first:border-0">
            <th scope="row" className="py-0.5 text-left font-normal">
              {words.on(
                what === 'attack' ? words.plainAttack : what === 'stance' ? battleMessages.stance : abilityName(what),
                target === null ? null : heroName(target),
              )}
            </th>
            <td className="px-1.5 text-right whitespace-nowrap">
              {score > 0 ? <b>{tenths.format(score / 1000)}</b> : <span className="text-ink-soft">{words.notNow}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
