/** The execution area of an account plan. */
export const planExecution = {}
