/** The promotions area of an account plan. */
export const planPromotions = {}
