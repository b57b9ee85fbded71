import type { IconBaseProps, IconType } from 'react-icons'
import { GiBowArrow, GiCrossedAxes, GiCrossedSwords, GiCursedStar, GiFlameSpin, GiLyre, GiSunbeams, GiTemplarShield } from 'react-icons/gi'
import type { messages } from '../messages/index.ts'

export type HeroClass = keyof typeof messages.hero.classes

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

/** The sign of a class. */
export function ClassGlyph({ heroClass, ...icon }: { heroClass: HeroClass } & IconBaseProps) {
  const Glyph = GLYPHS[heroClass]
  return <Glyph aria-hidden {...icon} />
}
