/** The money area of an account plan. */
export const planMoney = {}
