import type { Messages } from '../messages.ts'

export const planGrowth: Messages['planGrowth'] = {}
