import type { Messages } from '../messages.ts'

export const planMoney: Messages['planMoney'] = {}
