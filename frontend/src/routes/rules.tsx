import { createFileRoute } from '@tanstack/react-router'
import { RulesPage } from '../features/rules/rules-page.tsx'

export const Route = createFileRoute('/rules')({ staticData: { standsAlone: true }, component: RulesPage })
