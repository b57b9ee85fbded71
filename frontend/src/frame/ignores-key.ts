/** Inputs that take presses, not letters: keys of the frame go on while they have the focus. */
const PRESSED: ReadonlySet<string> = new Set([
  'radio',
  'checkbox',
  'button',
  'submit',
  'reset',
  'range',
  'color',
  'file',
])

/** Whether a key belongs to whom is being typed into, or to a composed letter, and not to the frame. */
export function ignoresKey(event: KeyboardEvent): boolean {
  if (event.repeat || event.isComposing) return true
  const { target } = event
  if (!(target instanceof Element)) return false
  if (target instanceof HTMLInputElement && PRESSED.has(target.type)) return false
  return target.matches('[contenteditable],input,select,textarea')
}
