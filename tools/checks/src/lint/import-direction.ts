import { posix } from 'node:path'

import type { Rule, SyntaxNode } from './syntax.ts'

/** What a room may import besides its own files: package names, or `node:` for Node itself; `*` stands for any other. */
const MAY_IMPORT: Record<string, string[]> = {
  'packages/battle-engine/src': [],
  'packages/domain/src': ['@mythic/battle-engine', '@noble/hashes'],
  'packages/db/src': ['@mythic/battle-engine', '@mythic/domain', 'node:', 'kysely', 'pg'],
  'packages/api/src/auth': ['@mythic/battle-engine', '@mythic/domain', '@mythic/db', 'node:', '*'],
  'packages/api/src': ['@mythic/battle-engine', '@mythic/domain', '@mythic/db', 'node:', '*', '-pg', '-kysely'],
  'packages/jobs/src': ['@mythic/battle-engine', '@mythic/domain', '@mythic/db', 'node:', '*', '-pg', '-kysely'],
  'packages/lab/src': ['@mythic/battle-engine', '@mythic/domain', 'node:'],
  'frontend/src': ['@mythic/battle-engine', '@mythic/domain', '*'],
}

/** Imports run one way: battle-engine ← domain ← db ← { api, jobs }, domain ← lab, { battle-engine, domain } ← frontend. */
export const importDirection: Rule = {
  create(context) {
    const path = posix.normalize(context.filename.replaceAll('\\', '/'))
    const room = /(?:^|\/)((?:packages|tools)\/[^/]+|frontend)\/(.*)$/.exec(path)
    if (room === null) return {}
    const [, home = '', inside = ''] = room

    const check = (node: SyntaxNode): void => {
      const source = node.source?.value
      if (typeof source !== 'string') return
      const refusal = refuseImport(home, inside, source)
      if (refusal !== null) context.report({ node, message: refusal })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

/** Why a file at `home`/`inside` may not import `source`; null when it may. */
export function refuseImport(home: string, inside: string, source: string): string | null {
  if (source.startsWith('.')) {
    const target = posix.join(home, posix.dirname(inside), source)
    const leaves = target !== home && !target.startsWith(`${home}/`)
    return leaves ? 'Another package is reached by its name and its exports only.' : null
  }
  const room = Object.keys(MAY_IMPORT).find((name) => `${home}/${inside}`.startsWith(`${name}/`))
  const allowed = room === undefined ? null : MAY_IMPORT[room]
  if (room === undefined || allowed === null || allowed === undefined) return null
  const name = packageOf(source)
  const named = allowed.includes(name) && !allowed.includes(`-${name}`)
  const byStar = allowed.includes('*') && !/^(node:$|@mythic\/)/.test(name) && !allowed.includes(`-${name}`)
  if (named || byStar) return null
  const isSql = allowed.includes(`-${name}`)
  return isSql
    ? `SQL lives in packages/db: ${room} does not import ${name}.`
    : `Imports run one way: ${room} does not import ${source} (see tools/checks/src/lint/import-direction.ts).`
}

function packageOf(source: string): string {
  if (source.startsWith('node:')) return 'node:'
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/')
}
