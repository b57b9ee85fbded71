import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { ProblemError } from '../../api/problem.ts'
import { refusedFields } from '../../api/say-problem.ts'
import { useFocusRefused } from '../../hooks/use-focus-refused.ts'
import { FormError } from '../../ui/form-error.tsx'
import { AccountFrame } from './account-frame.tsx'
import type { SignInSearch } from './sign-in-search.ts'

const words = messages.account

export type Credentials = { email: string; password: string }
type SignInFormProps = {
  /** Where he came from: who has no account yet takes it along. */
  search: SignInSearch
  busy: boolean
  error: unknown
  onSubmit: (credentials: Credentials) => void
}

export function SignInForm({ search, busy, error, onSubmit }: SignInFormProps) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const form = useFocusRefused(error)
  const refused = refusedFields(error, { email: messages.fields.email, password: messages.fields.password })
  return (
    <AccountFrame title={words.signInTitle} lead={words.signInLead}>
      <form
        ref={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit({ email, password })
        }}
      >
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
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FormError error={error} />
        {error instanceof ProblemError && error.code === 'TOO_MANY_REQUESTS' && (
          <p className="text-sm text-ink-soft">{words.guessing}</p>
        )}
        <Button type="submit" look="primary" busy={busy}>
          {words.signIn}
        </Button>
        <Link to="/register" search={search} className="inline-flex min-h-11 items-center self-center">
          {words.toRegister}
        </Link>
      </form>
    </AccountFrame>
  )
}
