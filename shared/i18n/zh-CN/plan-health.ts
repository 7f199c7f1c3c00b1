import type { Messages } from '../messages.ts'

export const planHealth: Messages['planHealth'] = {}
