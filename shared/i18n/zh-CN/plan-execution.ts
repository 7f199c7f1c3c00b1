import type { Messages } from '../messages.ts'

export const planExecution: Messages['planExecution'] = {}
