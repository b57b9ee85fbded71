import type { IconBaseProps, IconType } from 'react-icons'
import {
  GiBowArrow,
  GiCrossedAxes,
  GiCrossedSwords,
  GiCursedStar,
  GiFlameSpin,
  GiLyre,
  GiSunbeams,
  GiTemplarShield,
} from 'react-icons/gi'
import type { HeroClass } from './class-glyph.tsx'

const GLYPHS = {
  guardian: GiTemplarShield,
  berserker: GiCrossedAxes,
  duelist: GiCrossedSwords,
  ranger: GiBowArrow,
  elementalist: GiFlameSpin,
  hexer: GiCursedStar,
  cleric: GiSunbeams,
  bard: GiLyre,
} satisfies Record<HeroClass, IconType>

export default function ClassGlyphDrawing({ heroClass, ...icon }: { heroClass: HeroClass } & IconBaseProps) {
  const Glyph = GLYPHS[heroClass]
  return <Glyph aria-hidden {...icon} />
}
