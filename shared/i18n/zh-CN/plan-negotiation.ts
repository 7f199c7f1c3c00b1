import type { Messages } from '../messages.ts'

export const planNegotiation: Messages['planNegotiation'] = {}
