import { useMediaQuery } from './use-media-query.ts'

/** Whether movement must be cuts: by the system's wish or by the reader's own setting. */
export function useReducedMotion(): boolean {
  const wished = useMediaQuery('(prefers-reduced-motion: reduce)')
  return wished || document.documentElement.dataset['motion'] === 'reduced'
}
