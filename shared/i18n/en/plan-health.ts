/** The health area of an account plan. */
export const planHealth = {}
