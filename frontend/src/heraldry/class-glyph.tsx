import { Suspense, lazy } from 'react'
import type { IconBaseProps } from 'react-icons'
import type { messages } from '../messages/index.ts'

export type HeroClass = keyof typeof messages.hero.classes

// Loaded apart, like the charges: the drawings live in one module of game-icons.
const Drawing = lazy(() => import('./class-glyph-drawings.tsx'))

/** The sign of a class; takes `size`, and `x` and `y` inside another drawing. */
export function ClassGlyph(props: { heroClass: HeroClass } & IconBaseProps) {
  return (
    <Suspense fallback={null}>
      <Drawing {...props} />
    </Suspense>
  )
}
