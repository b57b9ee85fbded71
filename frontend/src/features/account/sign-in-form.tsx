import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormError } from '../../ui/form-error.tsx'
import { AccountFrame } from './account-frame.tsx'

const words = messages.account

export type Credentials = { email: string; password: string }
type SignInFormProps = { busy: boolean; error: unknown; onSubmit: (credentials: Credentials) => void }

export function SignInForm({ busy, error, onSubmit }: SignInFormProps) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  return (
    <AccountFrame title={words.signInTitle} lead={words.signInLead}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit({ email, password })
        }}
      >
        <TextField
          label={words.email}
          type="email"
          name="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={words.password}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FormError error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {words.signIn}
        </Button>
        <Link to="/register" className="inline-flex min-h-11 items-center self-center">
          {words.toRegister}
        </Link>
      </form>
    </AccountFrame>
  )
}
