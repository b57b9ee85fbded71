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
    const launcher = isLauncher(parent.command)
    // Above the launchers stands who gave the command. A shell there may end and leave a league in the background on
    // purpose (a closed terminal sends SIGHUP), and so may one that gave it a session of its own.
    const leftOnPurpose = links.length > 0 && (isShell(parent.command) || parent.session !== facts.session)
    if (!launcher && leftOnPurpose) return links
    links.push({
      child,
      parent: facts.parent,
      label: launcher ? nameOf(parent.command) : 'the process that started it',
    })
    if (!launcher) return links
    child = facts.parent
  }
}

/** `sh -c node …`, `node …/pnpm start`, `npm exec …`: programs that only pass a command on. */
export function isLauncher(command: string): boolean {
  if (/^\S*sh -c (?!.*[;&|\n])/.test(command)) return /\b(node|npx|npm|pnpm|corepack)\b/.test(command)
  return /^(\S*node(\s+--?\S+)*\s+)?\S*\b(npx|npm|pnpm|corepack)(-cli)?(\.c?m?js)?(\s|$)/.test(command)
}

function isShell(command: string): boolean {
  return /^-?\S*\b(ba|z|da|k|fi|a)?sh(\s|$)/.test(command)
}

function nameOf(command: string): string {
  return /\b(npx|pnpm|npm|corepack|sh)\b/.exec(command)?.[0] ?? 'its launcher'
}
