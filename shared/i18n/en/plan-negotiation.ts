/** The negotiation area of an account plan. */
export const planNegotiation = {}
