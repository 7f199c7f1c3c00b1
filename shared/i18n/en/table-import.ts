/** Filled with its feature. */
export const tableImport = {}
