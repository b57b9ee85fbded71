import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findComposeProblems } from './compose.ts'
import { ROOT } from './config.ts'
import { runCommand } from './run-command.ts'

export interface Step {
  name: string
  what: string
  /** What to do when it fails. */
  remedy: string
  /** null: it holds. */
  findProblems(): Promise<string | null>
}

/** In the order of their usefulness to a hasty reader. */
export const steps: Step[] = [
  byCommand('format', 'the house format', 'run `pnpm format`', 'oxfmt', ['--check']),
  byCommand('lint', 'type-aware lint, pure packages, import direction', 'mend what it names', 'oxlint', [
    '--type-aware',
    '--deny-warnings',
  ]),
  byCommand('types', 'TypeScript of packages and tools', 'mend what it names', 'tsc', [
    '--noEmit',
    '-p',
    'tsconfig.json',
  ]),
  byCommand('types-ui', 'TypeScript of the frontend', 'mend what it names', 'tsc', [
    '--noEmit',
    '-p',
    'frontend/tsconfig.json',
  ]),
  byCommand('knip', 'unused files, exports and dependencies', 'remove what it names', 'knip', ['--no-progress']),
  byCommand('openapi', 'openapi.json fresh from the routes', 'run `node packages/api/tools/write-openapi.ts`', 'node', [
    'packages/api/tools/write-openapi.ts',
    '--check',
  ]),
  byCommand(
    'api-types',
    "the frontend's types fresh from openapi.json",
    'run `pnpm --filter @mythic/openapi-types generate`',
    join(ROOT, 'tools/openapi-types/node_modules/.bin/openapi-typescript'),
    ['packages/api/openapi.json', '--check', '-o', 'frontend/src/api/schema.gen.ts'],
  ),
  byCommand('schema', 'schema.sql fresh from the migrations', 'run `node packages/db/tools/dump-schema.ts`', 'node', [
    'packages/db/tools/dump-schema.ts',
    '--check',
  ]),
  byCommand(
    'engines',
    'published battle engines are, byte for byte and battle for battle, what was published',
    'restore packages/battle-engine/published; a changed engine needs a new version (docs/how-to/publish-the-engine.md)',
    'node',
    ['packages/battle-engine/tools/engine.ts', 'check'],
  ),
  {
    name: 'sizes',
    what: 'the pages, built anew, within their budgets',
    remedy: 'load what is heavy lazily (frontend/tools/check-sizes.ts names the budgets)',
    findProblems: findSizeProblems,
  },
  {
    name: 'compose',
    what: 'docker-compose.yml against its schema and our needs',
    remedy: 'mend docker-compose.yml',
    async findProblems() {
      const problems = findComposeProblems(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'))
      return problems.length === 0 ? null : problems.join('\n')
    },
  },
]

/** Builds into a folder of its own: what a running start serves is not touched. */
async function findSizeProblems(): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'mythic-pages-'))
  try {
    const build = await runCommand('vite', ['build', 'frontend', '--outDir', folder, '--emptyOutDir'])
    if (build.code !== 0) return build.output
    const { code, output } = await runCommand('node', ['frontend/tools/check-sizes.ts', folder])
    return code === 0 ? null : output
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function byCommand(name: string, what: string, remedy: string, command: string, args: string[]): Step {
  return {
    name,
    what,
    remedy,
    async findProblems() {
      const { code, output } = await runCommand(command, args)
      return code === 0 ? null : output || `${command} ended with code ${code} and said nothing.`
    },
  }
}
