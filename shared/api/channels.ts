/** The only two channels between a window and the host inside Electron. */
export const callChannel = 'trivet:call'
export const eventChannel = 'trivet:event'
