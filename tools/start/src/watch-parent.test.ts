import { expect, test } from 'vitest'

import { isLauncher } from './watch-parent.ts'

test.each([
  'sh -c node tools/start/src/main.ts',
  '/bin/sh -c pnpm start',
  'npm exec -y -p node@26 -p pnpm@12 pnpm start',
  'node /usr/bin/npx -y pnpm start',
  'node /root/.npm/_npx/1/node_modules/.bin/pnpm start',
  'node /opt/pnpm/bin/pnpm.cjs start',
  '/usr/bin/node /usr/lib/node_modules/npm/bin/npx-cli.js pnpm start',
  'pnpm start',
])('passes a command on: %s', (command) => expect(isLauncher(command)).toBe(true))

test.each([
  'bash',
  '-zsh',
  'node harness.js',
  'python3 run.py',
  'sh -c pnpm start & wait',
  'node tools/start/src/main.ts',
])('stands by itself: %s', (command) => expect(isLauncher(command)).toBe(false))
