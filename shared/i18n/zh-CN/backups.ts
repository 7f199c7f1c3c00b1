import type { Messages } from '../messages.ts'

/** Filled with its feature. */
export const backups: Messages['backups'] = {}
