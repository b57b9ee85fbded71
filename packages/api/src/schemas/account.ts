import { Type } from 'typebox'
import { component, Name, RealTime, Text, Uuid } from './scalars.ts'
import { GuildName } from './names.ts'

export const Email = Type.String({
  minLength: 6,
  maxLength: 254,
  pattern:
    "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$",
})
export const Password = Text(10, 128, 'At least 10 characters; a sentence is best.')

export const Account = component('Account', { id: Type.String(), name: Type.String(), email: Type.String() })
export const RegisterBody = component('RegisterBody', { name: Name(2, 40), email: Email, password: Password })
export const SignInBody = component('SignInBody', { email: Email, password: Text(1, 128) })

export const OwnedGuild = component('OwnedGuild', { worldId: Uuid, worldName: Type.String(), guild: GuildName })
export const Me = component('Me', {
  /** Null for a visitor. */
  account: Type.Union([Account, Type.Null()]),
  guilds: Type.Array(OwnedGuild),
  devMode: Type.Boolean({ description: 'The routes below /dev exist here.' }),
})

export const Session = component('Session', {
  id: Uuid,
  current: Type.Boolean({ description: 'The session of this request.' }),
  signedInAt: RealTime,
  lastSeenAt: RealTime,
  expiresAt: RealTime,
  device: Type.Union([Type.String(), Type.Null()]),
  address: Type.Union([Type.String(), Type.Null()]),
})
export const Sessions = component('Sessions', { sessions: Type.Array(Session) })
export const SessionsEnded = component('SessionsEnded', { ended: Type.Integer({ minimum: 0 }) })
