import { findProcess } from '@mythic/local-services'

/**
 * Calls back once when whoever started us is gone. Between us and the person stand launchers (sh, pnpm, npx) that die
 * without taking their children along, so every link of that chain is watched. A link is broken when the child's parent
 * has changed; asking whether the parent's pid still exists would be fooled by zombies.
 */
export function watchParent(onGone: (what: string) => void, everyMs = 400): { stop(): void } {
  const links = findLinks(process.pid)
  const timer = setInterval(() => {
    for (const link of links) {
      const child = findProcess(link.child)
      if (child !== null && child.parent === link.parent) continue
      clearInterval(timer)
      onGone(`${link.label} is gone`)
      return
    }
  }, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

interface Link {
  child: number
  parent: number
  label: string
}

export function findLinks(self: number): Link[] {
  const links: Link[] = []
  let child = self
  for (;;) {
    const facts = findProcess(child)
    const parent = facts === null || facts.parent <= 1 ? null : findProcess(facts.parent)
    if (facts === null || parent === null) return links
    const passesOn = isPackageRunner(parent.command) || isShellOf(parent)
    const isDirect = links.length === 0
    // Above the launchers stands who gave the command. A shell there may end and leave a league in the background on
    // purpose (a closed terminal sends SIGHUP), and so may one that gave it a session of its own.
    const leftOnPurpose = !isDirect && (isShell(parent.command) || parent.session !== facts.session)
    if (!passesOn && leftOnPurpose) return links
    links.push({ child, parent: facts.parent, label: nameOf(parent.command) })
    if (!passesOn && !(isDirect && isShell(parent.command))) return links
    child = facts.parent
  }
}

/** npx, npm and pnpm only pass a command on: `node …/pnpm start`, `npm exec …`. */
export function isPackageRunner(command: string): boolean {
  return /^(\S*node(\s+--?\S+)*\s+)?\S*\b(npx|npm|pnpm|corepack)(-cli)?(\.c?m?js)?(\s|$)/.test(command)
}

/** The `sh -c` in which a package runner runs a script. */
function isShellOf(process: { command: string; parent: number }): boolean {
  return isShell(process.command) && isPackageRunner(findProcess(process.parent)?.command ?? '')
}

export function isShell(command: string): boolean {
  return /^-?\S*\b(ba|z|da|k|fi|a)?sh(\s|$)/.test(command)
}

function nameOf(command: string): string {
  if (isShell(command)) return 'the shell that started it'
  return /\b(npx|pnpm|npm|corepack)\b/.exec(command)?.[0] ?? 'the process that started it'
}
