import type { Messages } from '../messages.ts'

export const planPromotions: Messages['planPromotions'] = {}
