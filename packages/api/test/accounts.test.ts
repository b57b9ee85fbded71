import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Me, Sessions, SessionsEnded } from '../src/schemas/account.ts'
import { openStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'
import { aPassword } from './visitor.ts'
import type { Visitor } from './visitor.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => await stage[Symbol.asyncDispose]())

const person = (mailbox: string) => ({
  name: `Ada of ${mailbox}`,
  email: `${mailbox}@example.org`,
  password: aPassword,
})
const who = async (visitor: Visitor) => (await visitor.get('me', Me)).account

describe('accounts', () => {
  it('register, know themselves, sign out and sign in again', async () => {
    const ada = stage.visitor()
    const answer = await ada.ask('POST', 'register', person('Ada.1'))
    expect(answer.status).toBe(201)
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-mythic\.session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(JSON.parse(answer.text)).toMatchObject({
      account: { name: 'Ada of Ada.1', email: 'ada.1@example.org' },
      guilds: [],
      devMode: true,
    })
    const account = await who(ada)
    expect(account?.email).toBe('ada.1@example.org')
    const left = ada.cookie() ?? ''
    expect((await ada.ask('POST', 'sign-out')).status).toBe(204)
    expect(await who(ada)).toBeNull()
    expect((await stage.visitor().refused('GET', 'sessions', undefined, { cookie: left })).code).toBe('SIGN_IN_FIRST')
    const back = await ada.send('POST', 'sign-in', Me, { email: 'ADA.1@example.org', password: aPassword })
    expect(back.account).toEqual(account)
  })

  it('refuse a taken address, a common password and wrong credentials, each by its code', async () => {
    await stage.visitor().ask('POST', 'register', person('bea'))
    const refusals = await Promise.all([
      stage.visitor().refused('POST', 'register', person('BEA')),
      stage.visitor().refused('POST', 'register', { ...person('cid'), password: '1234567890' }),
      stage.visitor().refused('POST', 'register', { ...person('cid'), password: 'Correct horse battery staple' }),
      stage.visitor().refused('POST', 'register', { ...person('cid'), password: 'short' }),
      stage.visitor().refused('POST', 'sign-in', { email: 'bea@example.org', password: 'another sentence' }),
      stage.visitor().refused('POST', 'sign-in', { email: 'nobody@example.org', password: aPassword }),
    ])
    expect(refusals.map(({ status, code }) => [status, code])).toEqual([
      [409, 'EMAIL_TAKEN'],
      [422, 'PASSWORD_COMMON'],
      [422, 'PASSWORD_COMMON'],
      [400, 'INPUT_UNLAWFUL'],
      [401, 'CREDENTIALS_WRONG'],
      [401, 'CREDENTIALS_WRONG'],
    ])
  })

  it('are made once, however many register at once', async () => {
    const tries = Array.from(
      { length: 4 },
      async () => (await stage.visitor().ask('POST', 'register', person('race'))).status,
    )
    expect((await Promise.all(tries)).sort()).toEqual([201, 409, 409, 409])
  })

  it('list their sessions, end one, end all others', async () => {
    const [here, there, elsewhere] = [stage.visitor(), stage.visitor(), stage.visitor()]
    await here.send('POST', 'register', Me, person('dora'))
    for (const place of [there, elsewhere])
      await place.send(
        'POST',
        'sign-in',
        Me,
        { email: 'dora@example.org', password: aPassword },
        { 'user-agent': 'Lantern/1' },
      )
    const { sessions } = await here.get('sessions', Sessions)
    expect(sessions.filter(({ current }) => current)).toHaveLength(1)
    const others = sessions.filter(({ current }) => !current)
    expect(others.map(({ device, address }) => [device, address])).toEqual(
      Array.from({ length: 2 }, () => ['Lantern/1', '127.0.0.1']),
    )
    const ended = `sessions/${others[0]?.id}`
    expect((await stage.visitor().refused('DELETE', ended)).code).toBe('SIGN_IN_FIRST')
    expect((await here.ask('DELETE', ended)).status).toBe(204)
    expect((await here.refused('DELETE', ended)).code).toBe('SESSION_NOT_FOUND')
    expect(await here.send('POST', 'sessions/revoke-others', SessionsEnded)).toEqual({ ended: 1 })
    const stillIn = await Promise.all([here, there, elsewhere].map(async (place) => (await who(place)) !== null))
    expect(stillIn).toEqual([true, false, false])
  })

  it('cannot end the sessions of others', async () => {
    const [eve, finn] = [stage.visitor(), stage.visitor()]
    await eve.register()
    await finn.register()
    const { sessions } = await finn.get('sessions', Sessions)
    expect((await eve.refused('DELETE', `sessions/${sessions[0]?.id}`)).code).toBe('SESSION_NOT_FOUND')
    expect(await who(finn)).not.toBeNull()
  })

  it('keep neither password nor token in the database', async () => {
    const gil = stage.visitor()
    await gil.send('POST', 'register', Me, { ...person('gil'), password: 'gil has a secret sentence' })
    const token = gil.cookie()?.split('=')[1] ?? ''
    const { rows } = await stage.ownerDb.pool.query<{ everything: string }>(
      `SELECT row_to_json(s)::text || row_to_json(a)::text || row_to_json(u)::text AS everything
       FROM auth."user" u JOIN auth.session s ON s."userId" = u.id JOIN auth.account a ON a."userId" = u.id
       WHERE u.email = 'gil@example.org'`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.everything).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
    expect(rows[0]?.everything).not.toContain(token)
    expect(rows[0]?.everything).not.toContain('secret sentence')
  })

  it('end a session that was not used for two weeks', async () => {
    const hal = stage.visitor()
    await hal.send('POST', 'register', Me, person('hal'))
    await stage.ownerDb.pool.query(
      `UPDATE auth.session SET "updatedAt" = now() - interval '15 days'
       WHERE "userId" IN (SELECT id FROM auth."user" WHERE email = 'hal@example.org')`,
    )
    expect((await hal.refused('GET', 'sessions')).code).toBe('SIGN_IN_FIRST')
  })
})
