import { importDirection } from './import-direction.ts'
import { exactMath, exactOperators, noLocale } from './pure-arithmetic.ts'

/** Lint rules of our own, loaded by .oxlintrc.json: what the ready-made ones cannot say. */
const plugin = {
  meta: { name: 'house' },
  rules: {
    'exact-math': exactMath,
    'exact-operators': exactOperators,
    'no-locale': noLocale,
    'import-direction': importDirection,
  },
}

export default plugin
