import { ATTRIBUTE_IDS, CLASS_IDS, GEAR_SLOT_IDS, TRAIT_IDS, type ClassId } from '../content/ids.ts'
import { PLAIN_TRAIT_IDS } from '../content/traits.ts'
import { checkGambit } from './gambit.ts'
import type { Checker, Shape } from './checker.ts'

const MOST_TRAITS = 5

/** Words of battle traits, or objects that also name whom the trait is about; none twice. */
export function checkTraits(check: Checker, value: unknown, path: string): void {
  const found: string[] = []
  check.list(value, path, 0, MOST_TRAITS)?.forEach((trait, i) => {
    const id = checkTrait(check, trait, `${path}[${i}]`)
    if (id === undefined) return
    if (found.includes(id)) check.problem(`${path}[${i}]`, 'stands there twice', 'remove one')
    found.push(id)
  })
}

function checkTrait(check: Checker, value: unknown, path: string): string | undefined {
  if (typeof value !== 'object' || value === null) {
    const id = check.oneOf(value, path, TRAIT_IDS)
    if (id === undefined || PLAIN_TRAIT_IDS.some((plain) => plain === id)) return id
    const example = id === 'slayer' ? "{ id: 'slayer', of: 'hexer' }" : "{ id: 'nemesis', of: his key }"
    check.problem(path, `${id} does not say of whom`, `give ${example}`)
    return undefined
  }
  const trait = check.object(value, path, ['id', 'of'])
  if (trait === undefined) return undefined
  const id = check.oneOf(trait['id'], `${path}.id`, ['slayer', 'nemesis'] as const)
  if (id === 'slayer') check.oneOf(trait['of'], `${path}.of`, CLASS_IDS)
  else if (id === 'nemesis') check.text(trait['of'], `${path}.of`)
  return id
}

/** At most one piece a slot, and one an attribute. */
export function checkGear(check: Checker, value: unknown, path: string): void {
  const slots = new Set<string>()
  const attributes = new Set<string>()
  check.list(value, path, 0, GEAR_SLOT_IDS.length)?.forEach((piece, i) => {
    const at = `${path}[${i}]`
    const gear = check.object(piece, at, ['slot', 'attribute', 'grade', 'wear'])
    if (gear === undefined) return
    const slot = check.oneOf(gear['slot'], `${at}.slot`, GEAR_SLOT_IDS)
    const attribute = check.oneOf(gear['attribute'], `${at}.attribute`, ATTRIBUTE_IDS)
    check.whole(gear['grade'], `${at}.grade`, 1, 5)
    check.whole(gear['wear'], `${at}.wear`, 0, 100)
    if (slot !== undefined && slots.has(slot)) check.problem(`${at}.slot`, 'is taken by another piece', 'leave one out')
    if (attribute !== undefined && attributes.has(attribute))
      check.problem(`${at}.attribute`, 'is raised by another piece', 'choose another attribute, or leave one out')
    if (slot !== undefined) slots.add(slot)
    if (attribute !== undefined) attributes.add(attribute)
  })
}

/** Sets B and C, each as long as the hero's slots allow. */
export function checkSets(
  check: Checker,
  value: unknown,
  path: string,
  slots: number,
  classId: ClassId | undefined,
): void {
  const sets: Shape | undefined = check.object(value, path, [], ['b', 'c'])
  if (sets === undefined) return
  for (const set of ['b', 'c'])
    if (Object.hasOwn(sets, set))
      check
        .list(sets[set], `${path}.${set}`, 0, slots)
        ?.forEach((gambit, g) => checkGambit(check, gambit, `${path}.${set}[${g}]`, classId))
}
