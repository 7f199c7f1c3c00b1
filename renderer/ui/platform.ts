/** Whether the keys of this computer are those of a Mac. */
export const isMac = navigator.userAgent.includes('Mac')
