import { createFileRoute } from '@tanstack/react-router'
import { RegisterPage } from '../features/account/register-page.tsx'
import { signInSearch } from '../features/account/sign-in-search.ts'

export const Route = createFileRoute('/register')({ validateSearch: signInSearch, component: RegisterPage })
