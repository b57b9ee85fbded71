/** Texts of the answers that are sent more than once, beside them for as long as they live. */
const texts = new WeakMap<object, string | null>()

/**
 * For views that stay the same object as long as nothing in them changes (ADR 0032): their answer is made and written once.
 * Neither may be changed afterwards.
 */
export function keptAnswer<View extends object, Answer extends object>(
  make: (view: View) => Answer,
): (view: View) => Answer {
  const answers = new WeakMap<View, Answer>()
  return (view) => {
    const known = answers.get(view)
    if (known !== undefined) return known
    const answer = make(view)
    answers.set(view, answer)
    texts.set(answer, null)
    return answer
  }
}

/** An answer as JSON. */
export function textOf(answer: unknown): string {
  const isKept = typeof answer === 'object' && answer !== null && texts.has(answer)
  const known = isKept ? texts.get(answer) : null
  if (typeof known === 'string') return known
  const text = JSON.stringify(answer)
  if (isKept) texts.set(answer, text)
  return text
}
