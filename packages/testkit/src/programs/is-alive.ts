import { findProcess } from '@mythic/local-services'

/** Whether a process runs. A zombie, whose end nobody has asked for, does not. */
export function isAlive(pid: number): boolean {
  return findProcess(pid) !== null
}
