import { Type } from 'typebox'
import { component, oneOf } from './scalars.ts'

/** Lots come later; until then the market says so. */
export const MarketView = component('MarketView', { state: oneOf(['closed']), reason: Type.String() })
