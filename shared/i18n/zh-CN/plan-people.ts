import type { Messages } from '../messages.ts'

export const planPeople: Messages['planPeople'] = {}
