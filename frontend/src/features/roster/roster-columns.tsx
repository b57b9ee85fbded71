import type { HeroLine } from '../../api/types.ts'
import { formatLevel } from '../../format.ts'
import { messages } from '../../messages/index.ts'
import { Coins } from '../../ui/coins.tsx'
import type { ColumnSet, TableColumn } from '../../ui/data-table/index.ts'
import { HeroLink } from '../../ui/hero-name.tsx'
import { LevelNumber } from '../../ui/level.tsx'
import { Gauge } from '../../ui/gauge.tsx'
import { ATTRIBUTES } from '../hero/attribute-names.ts'
import { InjuryLines } from '../hero/injury-lines.tsx'

const { stats } = messages.hero

/** The columns of every table of heroes. */
export const HERO_COLUMNS: readonly TableColumn<HeroLine>[] = [
  { id: 'name', header: stats.name, value: (hero) => hero.name, cell: (hero) => <HeroLink hero={hero} /> },
  { id: 'class', header: stats.class, value: (hero) => messages.hero.classes[hero.classId] },
  { id: 'rank', header: stats.rank, value: (hero) => hero.rank, align: 'right', highFirst: true },
  { id: 'age', header: stats.age, value: (hero) => hero.age, align: 'right', onPhone: true },
  {
    id: 'worth',
    header: stats.worth,
    value: (hero) => hero.worth / 100,
    cell: (hero) => <LevelNumber level={hero.worth * 100} className="font-semibold" />,
    align: 'right',
    highFirst: true,
    onPhone: true,
  },
  ...ATTRIBUTES.map((attribute): TableColumn<HeroLine> => ({
    id: attribute,
    header: messages.hero.attributesShort[attribute],
    title: messages.hero.attributes[attribute],
    value: (hero) => Number(formatLevel(hero.attributes[attribute])),
    cell: (hero) => <LevelNumber level={hero.attributes[attribute]} change={hero.changes[attribute]} />,
    align: 'right',
    highFirst: true,
  })),
  {
    id: 'form',
    header: stats.form,
    value: (hero) => hero.form,
    cell: (hero) => <Gauge value={hero.form} most={8} label={stats.form} />,
    align: 'right',
    highFirst: true,
  },
  {
    id: 'fatigue',
    header: stats.fatigue,
    value: (hero) => hero.fatigue,
    cell: (hero) => <Gauge value={hero.fatigue} most={100} label={stats.fatigue} bad="high" />,
    align: 'right',
    highFirst: true,
  },
  {
    id: 'morale',
    header: stats.morale,
    value: (hero) => hero.morale,
    cell: (hero) => <Gauge value={hero.morale} most={8} label={stats.morale} />,
    align: 'right',
    highFirst: true,
  },
  {
    id: 'injury',
    header: stats.injury,
    value: (hero) => hero.injury?.weeksLeft ?? null,
    cell: (hero) =>
      hero.injury ? <InjuryLines injury={hero.injury} /> : <span className="text-ink-soft">{messages.hero.fit}</span>,
    onPhone: true,
  },
  {
    id: 'salary',
    header: stats.salaryShort,
    title: stats.salary,
    value: (hero) => hero.salaryPerWeek,
    cell: (hero) => <Coins amount={hero.salaryPerWeek} />,
    align: 'right',
    highFirst: true,
  },
  { id: 'ancestry', header: stats.ancestry, value: (hero) => ancestryWord(hero.ancestry) },
]

const { sets } = messages.roster

export const HERO_COLUMN_SETS: readonly ColumnSet[] = [
  {
    id: 'overview',
    label: sets.overview,
    columns: ['class', 'rank', 'age', 'worth', ...ATTRIBUTES, 'form', 'injury', 'salary'],
  },
  { id: 'attributes', label: sets.attributes, columns: ['class', 'age', 'worth', ...ATTRIBUTES] },
  { id: 'condition', label: sets.condition, columns: ['class', 'age', 'worth', 'form', 'fatigue', 'morale', 'injury'] },
  { id: 'contract', label: sets.contract, columns: ['class', 'ancestry', 'rank', 'age', 'worth', 'salary'] },
]

function ancestryWord(ancestry: string): string {
  const words: Record<string, string> = messages.hero.ancestries
  return words[ancestry] ?? ancestry
}
