import { Suspense, lazy, use, useMemo } from 'react'
import { crestOfSeed } from '../../heraldry/seed.ts'
import { battleMessages } from '../../messages/battle.ts'
import { PageHeader } from '../../ui/panel.tsx'
import { BattleSkeleton } from '../battle/battle-skeleton.tsx'
import type { Moment } from '../battle/moment.ts'
import type { StoredBattle } from '../battle/verify.ts'
import type { ViewedBattle, ViewedSide } from '../battle/viewed-battle.ts'

const BattleViewer = lazy(async () => ({ default: (await import('../battle/battle-viewer.tsx')).BattleViewer }))

type GalleryBattleProps = { seed: number; moment: Moment; onMoment: (moment: Moment) => void }

const NAMES = [
  'Aldric',
  'Wena',
  'Torvald',
  'Isolde',
  'Corvin',
  'Maelis',
  'Bram',
  'Sunniva',
  'Hadrian',
  'Ysolt',
  'Garrick',
  'Oda',
]

/** A battle fought in this browser from a seed: the whole viewer without a league behind it. */
export function GalleryBattle({ seed, moment, onMoment }: GalleryBattleProps) {
  const sides = useMemo(() => sidesOf(seed), [seed])
  const fight = useMemo(() => fightOf(seed, sides), [seed, sides])
  return (
    <>
      <PageHeader title={battleMessages.title(sides[0].name, sides[1].name)} lead={battleMessages.galleryLead(seed)} />
      <Suspense fallback={<BattleSkeleton />}>
        <Fought key={seed} fight={fight} moment={moment} onMoment={onMoment} />
      </Suspense>
    </>
  )
}

type Fight = { readonly battle: ViewedBattle; readonly stored: StoredBattle }

function Fought({ fight, moment, onMoment }: { fight: Promise<Fight> } & Omit<GalleryBattleProps, 'seed'>) {
  const { battle, stored } = use(fight)
  return (
    <BattleViewer
      battle={battle}
      mode={{ kind: 'replay', stored }}
      moment={moment}
      onMoment={onMoment}
      heroLink={(_key, name) => name}
    />
  )
}

/** The engine comes only to who wants to see it fight. */
async function fightOf(seed: number, sides: readonly [ViewedSide, ViewedSide]): Promise<Fight> {
  const { fightHere, randomInput } = await import('../battle/fight-here.ts')
  const input = randomInput(seed)
  const keys = input.sides.flatMap((side) => side.heroes.map(({ key }) => key))
  return fightHere(input, sides, (key) => NAMES[keys.indexOf(key)] ?? key)
}

function sidesOf(seed: number): [ViewedSide, ViewedSide] {
  return [
    { guildId: 'host', name: 'The Grey Wardens', crest: crestOfSeed(`host ${seed}`) },
    { guildId: 'guest', name: 'Salt and Iron', crest: crestOfSeed(`guest ${seed}`) },
  ]
}
