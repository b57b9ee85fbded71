import { decode } from '@mythic/battle-engine'
import type { BattleInput } from '@mythic/battle-engine'
import { crestOfSeed } from '../../../heraldry/seed.ts'
import { battleFileMessages } from '../../../messages/battle-file.ts'
import type { ViewedBattle, ViewedSide } from '../viewed-battle.ts'
import type { Fought, OpenedBattle, OpenedGuild } from '../workshop/jobs.ts'

/** A battle fought here, as the viewer shows it. */
export function viewedFought(
  { input, header, words }: Pick<Fought, 'input' | 'header' | 'words'>,
  sides: readonly [ViewedSide, ViewedSide],
  names: ReadonlyMap<string, string>,
): ViewedBattle {
  return { header, words, events: [...decode(words)], sides, names, gambits: gambitsOf(input) }
}

/** The battle of a file: guilds and heroes are called as it says, and by side and key where it says nothing. */
export function viewedOpened({ fought, guilds, names }: OpenedBattle): ViewedBattle {
  const [host, guest] = battleFileMessages.guilds
  const sides: readonly [ViewedSide, ViewedSide] = [
    sideOf('host', guilds?.[0] ?? { name: host, crest: null }),
    sideOf('guest', guilds?.[1] ?? { name: guest, crest: null }),
  ]
  return viewedFought(fought, sides, new Map(Object.entries(names)))
}

function sideOf(guildId: string, { name, crest }: OpenedGuild): ViewedSide {
  return { guildId, name, crest: crest ?? crestOfSeed(`${guildId} ${name}`) }
}

function gambitsOf(input: BattleInput): NonNullable<ViewedBattle['gambits']> {
  return new Map(input.sides.flatMap((side) => side.heroes).map((hero) => [hero.key, hero]))
}
