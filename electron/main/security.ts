import { app, type Session, type WebContents } from 'electron'
import { allowPermission, type Policy } from './policy.ts'

/** Shuts what a session could otherwise reach: the network, devices, permissions, downloads, dictionaries. */
export function secureSession(session: Session, policy: Policy): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(allowPermission())
  })
  session.setPermissionCheckHandler(allowPermission)
  session.setDevicePermissionHandler(allowPermission)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !policy.allowRequest(details.url) })
  })
  session.on('will-download', (event, item) => {
    if (!policy.allowDownload(item.getURL())) event.preventDefault()
  })
  session.setSpellCheckerEnabled(false)
}

/** Applies the policy to every web contents that ever comes to be, whoever makes it. */
export function secureContents(policy: Policy): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
    guardNavigation(contents, policy)
  })
}

function guardNavigation(contents: WebContents, policy: Policy): void {
  contents.on('will-navigate', (event, address) => {
    if (!policy.allowNavigation(address)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  // Electron before 26 never sends this one; there the content security policy alone keeps frames in their place.
  contents.on('will-frame-navigate', (event) => {
    const isAllowed = event.isMainFrame ? policy.allowNavigation(event.url) : policy.allowFrame(event.url)
    if (!isAllowed) event.preventDefault()
  })
}
