/** The customer area of an account plan. */
export const planCustomer = {}
