/** Filled with its feature. */
export const imports = {}
