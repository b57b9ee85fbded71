import { useLayoutEffect } from 'react'

/** What a reader can ask of the viewer, by key or by button. */
export type ViewerAct =
  | 'toggle'
  | 'back'
  | 'forward'
  | 'round-back'
  | 'round-forward'
  | 'start'
  | 'end'
  | 'slower'
  | 'faster'
  | 'next-wound'
  | 'next-fall'
  | 'next-turn'
  | 'flip'
  | 'verify'
  | 'why'
  | 'help'
  | 'copy-link'

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** The act of a key press, or null when the key means nothing here. */
export function actOfKey(press: Press): ViewerAct | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  if (press.shiftKey && press.key === 'ArrowLeft') return 'round-back'
  if (press.shiftKey && press.key === 'ArrowRight') return 'round-forward'
  return ACTS[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null
}

const ACTS: Readonly<Record<string, ViewerAct>> = {
  ' ': 'toggle',
  k: 'toggle',
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  Home: 'start',
  End: 'end',
  '<': 'slower',
  ',': 'slower',
  '>': 'faster',
  '.': 'faster',
  w: 'next-wound',
  x: 'next-fall',
  t: 'next-turn',
  f: 'flip',
  v: 'verify',
  y: 'why',
  '?': 'help',
}

/** Fields take every key; a button takes Space and Enter; lists of choices take the arrows. */
function belongsToControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input:not([type="range"]), select, textarea, [contenteditable="true"]')) return true
  // A dialog may hold the viewer itself, as for trial battles.
  if (target.closest('dialog, [role="dialog"]')?.matches(':not([data-holds-viewer])') === true) return true
  if (key === ' ') return target.closest('button, a, summary, [role="tab"], [role="button"]') !== null
  return key.startsWith('Arrow') || key === 'Home' || key === 'End'
    ? target.closest('[role="tablist"], [role="radiogroup"], input[type="range"]') !== null
    : false
}

/** Listens while the viewer stands (`act` should stay the same function); before the frame's keys, so that `?` shows the viewer's own list. */
export function useViewerKeys(act: (wanted: ViewerAct) => void): void {
  // With the drawing, not after it: who sees the viewer may press a key at once.
  useLayoutEffect(() => {
    // Not 0: that is when the page began, and a key of its first second would seem to follow a `g`.
    let prefix = -Infinity
    const listen = (event: KeyboardEvent) => {
      // `g` begins the frame's jumps (g t, g f …): the key after it is not ours.
      const afterPrefix = event.timeStamp - prefix < 1000
      prefix = event.key === 'g' ? event.timeStamp : -Infinity
      if (afterPrefix || event.defaultPrevented || belongsToControl(event.target, event.key)) return
      const wanted = actOfKey(event)
      if (wanted === null) return
      event.preventDefault()
      event.stopImmediatePropagation()
      act(wanted)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [act])
}
