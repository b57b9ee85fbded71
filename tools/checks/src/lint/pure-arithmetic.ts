import type { Rule, SyntaxNode } from './syntax.ts'

/** clz32 counts bits of an integer, as exact as imul. */
const EXACT_MATH = ['trunc', 'floor', 'min', 'max', 'abs', 'imul', 'clz32']

/** Math is an allow-list: engines may compute the rest differently in the last bit, and a replay would diverge. */
export const exactMath: Rule = {
  create: (context) => ({
    Identifier(node) {
      if (node.name !== 'Math' || !isReference(node)) return
      const member = node.parent
      const isPlainMember = member?.type === 'MemberExpression' && member.object === node && member.computed === false
      if (isPlainMember && EXACT_MATH.includes(member.property?.name ?? '')) return
      const allowed = EXACT_MATH.map((name) => `Math.${name}`).join(', ')
      context.report({
        node,
        message: `Pure packages use only ${allowed}: the rest may differ between machines.`,
      })
    },
  }),
}

export const exactOperators: Rule = {
  create(context) {
    const refuse = (node: SyntaxNode): void => {
      if (node.operator !== '**' && node.operator !== '**=') return
      const message = 'Pure packages do not use `**`: its last bit may differ between machines. Commit a table.'
      context.report({ node, message })
    }
    return { BinaryExpression: refuse, AssignmentExpression: refuse }
  },
}

/** Text sorts and reads differently between locales; sorts without a comparison are refused by a ready-made rule. */
export const noLocale: Rule = {
  create: (context) => ({
    MemberExpression(node) {
      const name = nameOf(node.property)
      if (name === 'localeCompare' || name.startsWith('toLocale')) {
        context.report({ node, message: `Pure packages do not use ${name}: it differs between machines.` })
      }
    },
  }),
}

function nameOf(property: SyntaxNode | undefined): string {
  return property?.name ?? (typeof property?.value === 'string' ? property.value : '')
}

/** A name that is only a key (`x.Math`, `{ Math: 1 }`) does not read the global. */
function isReference(node: SyntaxNode): boolean {
  const parent = node.parent
  if (parent?.type === 'MemberExpression') return parent.object === node || parent.computed === true
  return !(parent?.type === 'Property' && parent.key === node && parent.value !== node)
}
