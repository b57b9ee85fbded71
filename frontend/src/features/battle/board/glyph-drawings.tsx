import type { FieldEffectId, StatusId } from '@mythic/battle-engine'
import type { IconBaseProps, IconType } from 'react-icons'
import {
  GiBlindfold,
  GiBodySwapping,
  GiBrickWall,
  GiBrokenArrow,
  GiCheckedShield,
  GiCrossedChains,
  GiDrippingSword,
  GiDrop,
  GiFire,
  GiFlame,
  GiGuards,
  GiHealing,
  GiHoodedFigure,
  GiKnockedOutStars,
  GiLightningStorm,
  GiLinkedRings,
  GiMuscleUp,
  GiMusicalNotes,
  GiPoisonBottle,
  GiRootTip,
  GiRun,
  GiScreaming,
  GiShieldEchoes,
  GiShouting,
  GiSilenced,
  GiSnail,
  GiSunbeams,
  GiSunrise,
  GiSwordClash,
  GiTargeted,
  GiTowerFlag,
  GiVibratingShield,
  GiWaterSplash,
  GiWolfTrap,
} from 'react-icons/gi'

const STATUS_GLYPHS = {
  burn: GiFlame,
  bleed: GiDrop,
  poison: GiPoisonBottle,
  stun: GiKnockedOutStars,
  'stun-immune': GiCheckedShield,
  root: GiRootTip,
  slow: GiSnail,
  haste: GiRun,
  blind: GiBlindfold,
  silence: GiSilenced,
  fear: GiScreaming,
  ward: GiShieldEchoes,
  regeneration: GiHealing,
  weaken: GiBrokenArrow,
  marked: GiTargeted,
  hidden: GiHoodedFigure,
  taunted: GiShouting,
  linked: GiLinkedRings,
  'holding-line': GiTowerFlag,
  bulwark: GiVibratingShield,
  riposte: GiSwordClash,
  unstoppable: GiMuscleUp,
  'blood-price': GiDrippingSword,
  singing: GiMusicalNotes,
  'second-dawn': GiSunrise,
  interposed: GiBodySwapping,
  feinted: GiCrossedChains,
  ballad: GiMusicalNotes,
  guarding: GiGuards,
} satisfies Record<StatusId, IconType>

const FIELD_GLYPHS = {
  trap: GiWolfTrap,
  wall: GiBrickWall,
  ember: GiFire,
  storm: GiLightningStorm,
  sun: GiSunbeams,
  flood: GiWaterSplash,
} satisfies Record<FieldEffectId, IconType>

export type Drawn = { readonly status: StatusId } | { readonly effect: FieldEffectId }

/** The drawings of statuses and fields: their own module, because the icons weigh more than the board. */
export default function GlyphDrawing({ drawn, ...icon }: { drawn: Drawn } & IconBaseProps) {
  const Glyph = 'status' in drawn ? STATUS_GLYPHS[drawn.status] : FIELD_GLYPHS[drawn.effect]
  return <Glyph aria-hidden {...icon} />
}
