import { protocol, type Session } from 'electron'
import { serveAsset } from './assets.ts'
import { appScheme } from './policy.ts'

/** Declares the scheme. Must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built window from the bundle's own folder. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(appScheme, (request) => serveAsset(root, request))
}
