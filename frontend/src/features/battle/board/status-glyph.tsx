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
} satisfies Record<FieldEffectId, IconType>

/** The sign of a status; its word stands beside it or in its title. */
export function StatusGlyph({ status, ...icon }: { status: StatusId } & IconBaseProps) {
  const Glyph = STATUS_GLYPHS[status]
  return <Glyph aria-hidden {...icon} />
}

/** The sign of what was laid on a hex. */
export function FieldGlyph({ effect, ...icon }: { effect: FieldEffectId } & IconBaseProps) {
  const Glyph = FIELD_GLYPHS[effect]
  return <Glyph aria-hidden {...icon} />
}
