/** Filled with its feature. */
export const packs = {}
