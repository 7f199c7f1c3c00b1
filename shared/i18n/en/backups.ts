/** Filled with its feature. */
export const backups = {}
