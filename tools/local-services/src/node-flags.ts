/**
 * What Node must be told before the worker's first line, wherever it is started (the starter, tests and proofs, docker-compose.yml):
 * V8's young generation grows to 16 MB a half and not to 32. It is swept as fast, and a busy worker holds 35 MB less.
 */
export const workerNodeFlags = ['--max-semi-space-size=16'] as const
