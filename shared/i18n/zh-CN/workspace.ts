import type { Messages } from '../messages.ts'

export const workspace: Messages['workspace'] = {}
