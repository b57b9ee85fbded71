import { argon2Sync } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { isCommonPassword } from './common-passwords.ts'
import { hashPassword, verifyPassword } from './password.ts'

describe('a password', () => {
  it('is known again by its hash, and nothing else is', async () => {
    const hash = await hashPassword('a sentence with é and 😀')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await verifyPassword(hash, 'a sentence with é and 😀')).toBe(true)
    expect(await verifyPassword(hash, 'a sentence with é and 😁')).toBe(false)
    expect(await hashPassword('a sentence with é and 😀')).not.toBe(hash)
  })

  it('is checked against the parameters its hash was made with', async () => {
    const salt = Buffer.from('somesaltsomesalt')
    const tag = argon2Sync('argon2id', {
      message: 'old',
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: 256,
      passes: 1,
    })
    const plain = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')
    expect(await verifyPassword(`$argon2id$v=19$m=256,t=1,p=1$${plain(salt)}$${plain(tag)}`, 'old')).toBe(true)
  })

  it('is refused when too many are being checked already', async () => {
    const results = await Promise.allSettled(Array.from({ length: 60 }, async () => await hashPassword('one of many')))
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual(
      Array.from({ length: 18 }, () => 'BUSY'),
    )
  })

  it.each([
    '1234567890',
    'Password123',
    'aaaaaaaaaaaa',
    'ababababababab',
    'Correct Horse Battery Staple',
    'ada lovelace',
    'ada.lovelace@example.org',
    'ada.lovelace',
  ])('is common: %s', (password) =>
    expect(isCommonPassword(password, { name: 'Ada Lovelace', email: 'Ada.Lovelace@example.org' })).toBe(true),
  )
  it('is fine as a sentence', () => {
    expect(isCommonPassword('my horse eats blue apples', { name: 'Ada', email: 'ada@example.org' })).toBe(false)
  })
})
