import type { Messages } from '../messages.ts'

export const planCustomer: Messages['planCustomer'] = {}
