import type { FieldEffectId, StatusId } from '@mythic/battle-engine'
import { Suspense, lazy } from 'react'
import type { IconBaseProps } from 'react-icons'

const Drawing = lazy(() => import('./glyph-drawings.tsx'))

/** The sign of a status; its word stands beside it or in its title. */
export function StatusGlyph({ status, ...icon }: { status: StatusId } & IconBaseProps) {
  return (
    <Suspense fallback={null}>
      <Drawing drawn={{ status }} {...icon} />
    </Suspense>
  )
}

/** The sign of what was laid on a hex. */
export function FieldGlyph({ effect, ...icon }: { effect: FieldEffectId } & IconBaseProps) {
  return (
    <Suspense fallback={null}>
      <Drawing drawn={{ effect }} {...icon} />
    </Suspense>
  )
}
