import { createFileRoute } from '@tanstack/react-router'
import { MarketPage } from '../features/market/market-page.tsx'

export const Route = createFileRoute('/market')({ component: MarketPage })
