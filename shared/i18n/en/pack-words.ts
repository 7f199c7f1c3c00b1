/** Filled with its feature. */
export const packWords = {}
