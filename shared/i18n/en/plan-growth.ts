/** The growth area of an account plan. */
export const planGrowth = {}
