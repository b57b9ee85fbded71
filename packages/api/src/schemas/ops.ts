import { Type } from 'typebox'
import { component, oneOf } from './scalars.ts'

export const Health = component('Health', { status: oneOf(['ok']) })
export const Readiness = component('Readiness', {
  status: oneOf(['ready', 'not-ready']),
  checks: Type.Array(component('ReadyCheck', { name: Type.String(), ok: Type.Boolean(), detail: Type.String() })),
})
