import { fileURLToPath } from 'node:url'

/** Root of this checkout. */
export const projectDir = fileURLToPath(new URL('../..', import.meta.url))
