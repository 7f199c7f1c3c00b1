import type { Messages } from '../messages.ts'

export const methods: Messages['methods'] = {}
