/** See the feature of the same name. */
export const search = {}
