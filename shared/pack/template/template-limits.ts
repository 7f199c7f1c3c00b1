/** Bytes that a template may have, as it is and unpacked, and files inside it. */
export const templateLimits = { bytes: 20 * 1024 * 1024, unpacked: 200 * 1024 * 1024, files: 4000 } as const
