import { randomInput } from '@mythic/battle-engine'
import { useMemo } from 'react'
import { crestOfSeed } from '../../heraldry/seed.ts'
import { battleMessages } from '../../messages/battle.ts'
import { PageHeader } from '../../ui/panel.tsx'
import { BattleViewer } from '../battle/battle-viewer.tsx'
import { fightHere } from '../battle/fight-here.ts'
import type { Moment } from '../battle/moment-url.ts'
import type { ViewedSide } from '../battle/viewed-battle.ts'

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
  const { battle, stored } = useMemo(() => fightOf(seed), [seed])
  const [host, guest] = battle.sides
  return (
    <>
      <PageHeader title={battleMessages.title(host.name, guest.name)} lead={battleMessages.galleryLead(seed)} />
      <BattleViewer
        battle={battle}
        mode={{ kind: 'replay', stored }}
        moment={moment}
        onMoment={onMoment}
        heroLink={(_key, name) => name}
      />
    </>
  )
}

function fightOf(seed: number) {
  const input = randomInput(seed)
  const keys = input.sides.flatMap((side) => side.heroes.map(({ key }) => key))
  const sides: [ViewedSide, ViewedSide] = [
    { guildId: 'host', name: 'The Grey Wardens', crest: crestOfSeed(`host ${seed}`) },
    { guildId: 'guest', name: 'Salt and Iron', crest: crestOfSeed(`guest ${seed}`) },
  ]
  return fightHere(input, sides, (key) => NAMES[keys.indexOf(key)] ?? key)
}
