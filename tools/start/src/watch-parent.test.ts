import { expect, test } from 'vitest'

import { isPackageRunner, isShell } from './watch-parent.ts'

test.each([
  'npm exec -y -p node@26 -p pnpm@12 pnpm start',
  'node /usr/bin/npx -y pnpm start',
  'node /home/anna/.npm/_npx/1/node_modules/.bin/pnpm start',
  'node /opt/pnpm/bin/pnpm.cjs start',
  '/usr/bin/node /usr/lib/node_modules/npm/bin/npx-cli.js pnpm start',
  'pnpm start',
])('passes a command on: %s', (command) => expect(isPackageRunner(command)).toBe(true))

test.each(['bash', 'node harness.js', 'python3 run.py', 'sh -c pnpm start & wait', 'node tools/start/src/main.ts'])(
  'stands by itself: %s',
  (command) => expect(isPackageRunner(command)).toBe(false),
)

test.each(['-zsh', 'bash -c pnpm start &', '/bin/sh -c node tools/start/src/main.ts', '/usr/bin/fish'])(
  'is a shell: %s',
  (command) => expect(isShell(command)).toBe(true),
)

test.each(['node push.js', 'pnpm start', 'ssh host'])('is no shell: %s', (command) =>
  expect(isShell(command)).toBe(false),
)
