import type { ReactNode } from 'react'
import { sayProblem } from '../api/say-problem.ts'
import { Callout } from './callout.tsx'
import { ProblemNumbers } from './problem-numbers.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { WaitNote } from './wait-note.tsx'

/** Why a form was refused, above its button; what was typed stays. Its page may add where in the form it is. */
export function FormError({ error, children }: { error: unknown; children?: ReactNode }) {
  if (error === null || error === undefined) return null
  const { problem, what, todo } = sayProblem(error)
  return (
    <Callout tone="bad" title={what} action={problem.code === 'SIGN_IN_FIRST' && <SignInAgain />}>
      {todo !== '' && <p>{todo}</p>}
      {children}
      <WaitNote problem={problem} />
      <ProblemNumbers problem={problem} />
    </Callout>
  )
}
