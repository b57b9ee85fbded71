import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { refusedFields } from '../../api/say-problem.ts'
import { useFocusRefused } from '../../hooks/use-focus-refused.ts'
import { FormError } from '../../ui/form-error.tsx'
import { AccountFrame } from './account-frame.tsx'
import type { SignInSearch } from './sign-in-search.ts'

const words = messages.account

export type Registration = { name: string; email: string; password: string }
type RegisterFormProps = {
  /** Where he came from: who has an account already takes it along. */
  search: SignInSearch
  busy: boolean
  error: unknown
  leastPassword: number
  onSubmit: (registration: Registration) => void
}

export function RegisterForm({ search, busy, error, leastPassword, onSubmit }: RegisterFormProps) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const form = useFocusRefused(error)
  const { playerName, email: address, password: secret } = messages.fields
  const refused = refusedFields(error, { name: playerName, email: address, password: secret })
  return (
    <AccountFrame title={words.registerTitle} lead={words.registerLead}>
      <form
        ref={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit({ name: name.trim(), email, password })
        }}
      >
        <TextField
          label={words.name}
          error={refused.name}
          hint={words.nameHint}
          name="name"
          autoComplete="nickname"
          required
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={words.email}
          error={refused.email}
          type="email"
          name="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={words.password}
          error={refused.password}
          hint={words.passwordHint(leastPassword)}
          type="password"
          name="password"
          autoComplete="new-password"
          required
          minLength={leastPassword}
          maxLength={128}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FormError error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {words.register}
        </Button>
        <Link to="/sign-in" search={search} className="inline-flex min-h-11 items-center self-center">
          {words.toSignIn}
        </Link>
      </form>
    </AccountFrame>
  )
}
