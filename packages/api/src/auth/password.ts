import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

import { ApiProblem } from '../http/api-problem.ts'

const derive = promisify(argon2)

/** OWASP's least for argon2id. About 25 ms of one core and 19 MiB each, so only a few at once. */
const MEMORY_KIB = 19_456
const PASSES = 2
const TAG_BYTES = 32
const AT_ONCE = 2
const WAITING_MOST = 40

let running = 0
const waiting: (() => void)[] = []

/** PHC text: `$argon2id$v=19$m=…,t=…,p=1$salt$tag`. Refuses BUSY when too many wait. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await deriveTag(password, salt, MEMORY_KIB, PASSES)
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${unpadded(salt)}$${unpadded(tag)}`
}

/** Whether the password is the one behind the hash; compares in constant time. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash)
  if (match === null) throw new Error('a stored password hash has an unknown form')
  const [, memory = '', passes = '', salt = '', tag = ''] = match
  const expected = Buffer.from(tag, 'base64')
  const given = await deriveTag(password, Buffer.from(salt, 'base64'), Number(memory), Number(passes))
  return expected.length === given.length && timingSafeEqual(expected, given)
}

async function deriveTag(password: string, nonce: Buffer, memory: number, passes: number): Promise<Buffer> {
  await takeTurn()
  try {
    return await derive('argon2id', { message: password, nonce, parallelism: 1, tagLength: TAG_BYTES, memory, passes })
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

async function takeTurn(): Promise<void> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_MOST) throw new ApiProblem('BUSY', {}, { retryAfterS: 3 })
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
