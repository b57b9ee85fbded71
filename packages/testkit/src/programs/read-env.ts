/** What a program of ours gets from the environment of the tests, and nothing else. */
export function plainEnv(): Record<string, string> {
  const { PATH = '', HOME = '/' } = process.env
  return { PATH, HOME, NODE_ENV: 'test' }
}
