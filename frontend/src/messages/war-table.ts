import { warTable } from './en/war-table.ts'

export type WarTableMessages = typeof warTable
export const warTableMessages: WarTableMessages = warTable
