import { AppFailure } from '#shared/api/errors.ts'
import type { Platform } from '../app.ts'

/**
 * What a browser window can do beyond the contract: nothing on the computer itself. Links are opened by the
 * browser that the user is in, exports come as a download, folders are chosen from suggestions.
 */
export function createBrowserPlatform({ documentsDir }: { documentsDir: string }): Platform {
  const unsupported = () =>
    Promise.reject(new AppFailure('not-supported', 'The browser host cannot do this.'))
  return {
    carrier: 'browser',
    runtime: `Node ${process.versions.node}`,
    systemLocale: systemLocale(process.env),
    documentsDir,
    canChooseFolder: false,
    canReveal: false,
    canPrintToPdf: false,
    chooseFolder: unsupported,
    chooseImport: unsupported,
    choosePdfFile: unsupported,
    printToPdf: unsupported,
    openExternal: unsupported,
    reveal: unsupported,
  }
}

/** The language of the user's session; Node reports `en-US` where none is set, or where it is plain `C`. */
function systemLocale(env: NodeJS.ProcessEnv): string {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']
  const language = named?.split('.')[0]?.replace('_', '-')
  return language && language !== 'C' && language !== 'POSIX'
    ? language
    : Intl.DateTimeFormat().resolvedOptions().locale
}
