import type { Messages } from '../messages.ts'

export const planJoint: Messages['planJoint'] = {}
