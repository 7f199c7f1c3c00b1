/** The people area of an account plan. */
export const planPeople = {}
