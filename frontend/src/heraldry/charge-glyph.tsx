import type { CrestCharge } from '@mythic/domain/heraldry'
import type { IconType } from 'react-icons'
import {
  GiAnchor,
  GiAnvil,
  GiBattleAxe,
  GiBearHead,
  GiBoar,
  GiBroadsword,
  GiBull,
  GiCrown,
  GiDragonHead,
  GiEagleEmblem,
  GiFlame,
  GiFleurDeLys,
  GiFoxHead,
  GiGriffinSymbol,
  GiHarp,
  GiHolyGrail,
  GiHuntingHorn,
  GiKey,
  GiLion,
  GiMoon,
  GiOakLeaf,
  GiOwl,
  GiPineTree,
  GiQuill,
  GiRaven,
  GiRose,
  GiSnake,
  GiStagHead,
  GiSun,
  GiSwan,
  GiTrident,
  GiUnicorn,
  GiWhiteTower,
  GiWolfHead,
  GiWyvern,
} from 'react-icons/gi'

type DrawnCharge = Exclude<CrestCharge, 'none'>

const GLYPHS = {
  lion: GiLion,
  griffin: GiGriffinSymbol,
  wyvern: GiWyvern,
  dragon: GiDragonHead,
  unicorn: GiUnicorn,
  wolf: GiWolfHead,
  stag: GiStagHead,
  boar: GiBoar,
  bear: GiBearHead,
  bull: GiBull,
  fox: GiFoxHead,
  eagle: GiEagleEmblem,
  raven: GiRaven,
  owl: GiOwl,
  swan: GiSwan,
  serpent: GiSnake,
  sun: GiSun,
  moon: GiMoon,
  flame: GiFlame,
  rose: GiRose,
  'fleur-de-lys': GiFleurDeLys,
  'oak-leaf': GiOakLeaf,
  pine: GiPineTree,
  sword: GiBroadsword,
  axe: GiBattleAxe,
  trident: GiTrident,
  anvil: GiAnvil,
  tower: GiWhiteTower,
  crown: GiCrown,
  key: GiKey,
  anchor: GiAnchor,
  harp: GiHarp,
  quill: GiQuill,
  chalice: GiHolyGrail,
  horn: GiHuntingHorn,
} satisfies Record<DrawnCharge, IconType>

/** A charge centred on a point. Loaded apart from the frame: 35 drawings weigh more than the rest of a crest. */
export default function ChargeGlyph({
  charge,
  x,
  y,
  size,
}: {
  charge: DrawnCharge
  x: number
  y: number
  size: number
}) {
  const Glyph = GLYPHS[charge]
  // The ink line keeps a charge legible where it crosses from one tincture to another.
  return (
    <Glyph
      aria-hidden
      x={x - size / 2}
      y={y - size / 2}
      size={size}
      overflow="visible"
      stroke="oklch(0.2 0.02 60)"
      strokeWidth={14}
      paintOrder="stroke"
    />
  )
}
