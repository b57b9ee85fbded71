import { createFileRoute } from '@tanstack/react-router'
import { SignInPage } from '../features/account/sign-in-page.tsx'
import { signInSearch } from '../features/account/sign-in-search.ts'

export const Route = createFileRoute('/sign-in')({ validateSearch: signInSearch, component: SignInPage })
