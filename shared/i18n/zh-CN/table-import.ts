import type { Messages } from '../messages.ts'

/** Filled with its feature. */
export const tableImport: Messages['tableImport'] = {}
