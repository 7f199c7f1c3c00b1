/** The joint area of an account plan. */
export const planJoint = {}
