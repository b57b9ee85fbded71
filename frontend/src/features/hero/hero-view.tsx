import { lazy } from 'react'
import type { ReactNode } from 'react'
import type { HeroView } from '../../api/types.ts'
import { formatCoins } from '../../format.ts'
import { HeroToken } from '../../heraldry/hero-token.tsx'
import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Coins } from '../../ui/coins.tsx'
import { Gauge } from '../../ui/gauge.tsx'
import { GuildLink } from '../../ui/guild-name.tsx'
import { Later } from '../../ui/later.tsx'
import { LevelNumber } from '../../ui/level.tsx'
import { Facts, PageHeader, Panel } from '../../ui/panel.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import { Sparkline } from '../../ui/sparkline.tsx'
import { dateText } from '../../ui/world-clock.ts'
import { HeroAttributes } from './hero-attributes.tsx'
import { injuryText } from './injury-text.ts'

const HeroLore = lazy(() => import('./hero-lore.tsx'))
const words = messages.hero
const { stats } = words

/** Who he is: the head of the page, condition, attributes, abilities, traits. */
export function HeroHead({ view }: { view: HeroView }) {
  const { hero } = view
  return (
    <PageHeader
      title={hero.name}
      crest={<HeroToken seed={hero.id} heroClass={hero.classId} rank={hero.rank} name={hero.name} size={84} />}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {words.classes[hero.classId]} · {words.ancestries[hero.ancestry]} · {words.yearsOld(hero.age)}
          </span>
          {hero.guild ? <GuildLink guild={hero.guild} /> : <span>{words.free}</span>}
          {hero.status !== 'active' && <Badge tone="warn">{words[hero.status]}</Badge>}
          {hero.injury && <Badge tone="bad">{injuryText(hero.injury)}</Badge>}
        </span>
      }
    />
  )
}

export function HeroOverview({ view }: { view: HeroView }) {
  const { hero } = view
  return (
    <div className="grid gap-4 wide:grid-cols-[1fr_22rem]">
      <Panel
        title={words.attributesTitle}
        aside={
          <>
            {stats.worth} <LevelNumber level={hero.worth * 100} className="font-semibold text-ink" />
          </>
        }
      >
        <HeroAttributes attributes={hero.attributes} changes={hero.changes} talents={hero.talents} />
      </Panel>
      <Panel title={words.condition}>
        <Facts
          facts={[
            [stats.rank, hero.rank],
            [
              stats.xp,
              hero.xpOfNextRank === null
                ? formatCoins(hero.xp)
                : `${formatCoins(hero.xp)} / ${formatCoins(hero.xpOfNextRank)}`,
            ],
            [stats.form, <Gauge key="form" value={hero.form} most={8} label={stats.form} />],
            [stats.fatigue, <Gauge key="fatigue" value={hero.fatigue} most={100} label={stats.fatigue} bad="high" />],
            [stats.morale, <Gauge key="morale" value={hero.morale} most={8} label={stats.morale} />],
            [stats.injury, hero.injury ? <Wound key="injury" injury={hero.injury} /> : words.fit],
            ...lastMatches(view.deeds),
            [stats.salary, <Coins key="salary" amount={hero.salaryPerWeek} />],
            [stats.joined, dateText(hero.joinedAt)],
          ]}
        />
      </Panel>
      <Later fallback={<PanelSkeleton panels={1} lines={6} />}>
        <HeroLore hero={hero} />
      </Later>
    </div>
  )
}

function Wound({ injury }: { injury: NonNullable<HeroView['hero']['injury']> }) {
  return (
    <>
      <span className="font-semibold text-bad">{injuryText(injury)}</span>
      <span className="block text-sm text-ink-soft">{words.injuryTold(injury.weeksLeft)}</span>
    </>
  )
}

const MATCHES_SHOWN = 10

/** What he did in each of his last matches, as a line; from two matches on. Deeds come newest first. */
function lastMatches(deeds: HeroView['deeds']): [string, ReactNode][] {
  const values = deeds
    .slice(0, MATCHES_SHOWN)
    .toReversed()
    .map(({ damageDealt, healing }) => damageDealt + healing)
  if (values.length < 2) return []
  return [
    [words.lastMatches, <Sparkline key="matches" values={values} width={96} label={words.lastMatchesTold(values)} />],
  ]
}
