import type { Messages } from '../messages.ts'

export const maps: Messages['maps'] = {}
