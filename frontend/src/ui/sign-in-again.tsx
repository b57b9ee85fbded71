import { useLocation } from '@tanstack/react-router'
import { messages } from '../messages/index.ts'
import { ButtonLink } from './button.tsx'

/** The way to sign in that leads back to the page that is shown now. */
export function SignInAgain() {
  const back = useLocation({ select: ({ href }) => href })
  return (
    <ButtonLink to="/sign-in" search={back === '/' ? {} : { back }} look="primary">
      {messages.account.signIn}
    </ButtonLink>
  )
}
