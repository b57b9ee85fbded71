import { CircleCheck } from 'lucide-react'
import type { HeroLine } from '../../api/types.ts'
import { formatCoins, formatLevel } from '../../format.ts'
import { messages } from '../../messages/index.ts'
import { classes } from '../../ui/classes.ts'
import { HeroLink } from '../../ui/hero-name.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'
import { isAttribute } from '../hero/attribute-names.ts'
import { comparedLines } from './compare-lines.ts'
import type { ComparedLine, Side } from './compare-lines.ts'

type CompareHeroesProps = {
  heroes: readonly HeroLine[]
  pair: readonly [HeroLine, HeroLine]
  onChoose: (side: Side, heroId: string) => void
}

const words = messages.roster

/** Two heroes side by side; the better value of each line has a sign and weight, never colour alone. */
export function CompareHeroes({ heroes, pair, onChoose }: CompareHeroesProps) {
  const [left, right] = pair
  const options = heroes.map(({ id, name }) => ({ value: id, label: name }))
  const chooser = (side: Side, hero: HeroLine, other: HeroLine) => (
    <Select
      label={words.comparedHero[side]}
      value={hero.id}
      options={options.map((option) => ({ ...option, disabled: option.value === other.id }))}
      onChange={(heroId) => onChoose(side, heroId)}
    />
  )
  return (
    <Panel title={words.compareTitle} className="mb-4">
      <div className="mb-3 grid grid-cols-2 gap-3">
        {chooser('left', left, right)}
        {chooser('right', right, left)}
      </div>
      <table className="w-full table-fixed">
        <caption className="sr-only">{words.compareTitle}</caption>
        <thead>
          <tr className="border-b border-rule-strong align-bottom">
            <Head hero={left} />
            <th scope="col" className="w-24 pb-1 text-center text-sm font-normal text-ink-soft rail:w-40">
              {words.stat}
            </th>
            <Head hero={right} />
          </tr>
        </thead>
        <tbody>
          {comparedLines(left, right).map((line) => (
            <tr key={line.stat} className="border-b border-rule last:border-0">
              <Value line={line} side="left" />
              <th scope="row" className="py-1 text-center font-normal text-ink-soft">
                {isAttribute(line.stat) ? messages.hero.attributes[line.stat] : messages.hero.stats[line.stat]}
              </th>
              <Value line={line} side="right" />
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Head({ hero }: { hero: HeroLine }) {
  return (
    <th scope="col" className="pb-1 text-center font-normal">
      <HeroLink hero={hero} />
      <span className="block text-sm text-ink-soft">{messages.hero.classes[hero.classId]}</span>
    </th>
  )
}

function Value({ line, side }: { line: ComparedLine; side: Side }) {
  const isBetter = line.better === side
  return (
    <td className={classes('py-1 text-center tabular-nums', isBetter && 'font-semibold text-good')}>
      {shown(line, side)}
      {isBetter && <CircleCheck role="img" aria-label={words.better} className="ml-1 inline size-3.5 align-[-2px]" />}
    </td>
  )
}

function shown(line: ComparedLine, side: Side): string {
  const value = line[side]
  if (line.stat === 'worth' || isAttribute(line.stat)) return formatLevel(value)
  return line.stat === 'salary' ? formatCoins(value) : String(value)
}
