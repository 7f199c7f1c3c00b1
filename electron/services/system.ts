import { basename } from 'node:path'
import type { Output } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { allowedExternalLink } from '#shared/domain/external-link.ts'
import { fileStem } from '#shared/markdown/file-name.ts'
import { writeDurably } from '../storage/durable-file.ts'
import type { FolderHandles } from './folder-handles.ts'
import type { Platform } from './platform.ts'

/** What touches the computer outside the workspace. */
export interface SystemService {
  info(): Output<'app.info'>
  openExternal(address: string): Promise<void>
  /** Writes what the window shows as a PDF where the user wants it; null when the user cancels. */
  savePdf(name: string): Promise<{ fileName: string } | null>
  /** Shows a folder that the user chose before. */
  revealFolder(handle: string): Promise<void>
}

export function createSystemService({
  platform,
  handles,
  version,
}: {
  platform: Platform
  handles: FolderHandles
  version: string
}): SystemService {
  return {
    info: () => ({
      version,
      carrier: platform.carrier,
      runtime: platform.runtime,
      platform: process.platform,
      systemLocale: platform.systemLocale,
      canChooseFolder: platform.canChooseFolder,
      canReveal: platform.canReveal,
      canPrintToPdf: platform.canPrintToPdf,
    }),
    async openExternal(address) {
      const allowed = allowedExternalLink(address)
      if (allowed === null) throw new AppFailure('link-not-allowed', 'Only web and mail links are opened.')
      await platform.openExternal(allowed)
    },
    async savePdf(name) {
      if (!platform.canPrintToPdf) throw new AppFailure('not-supported', 'The browser prints by itself.')
      const path = await platform.choosePdfFile(`${fileStem(name) || 'Trivet'}.pdf`)
      if (path === null) return null
      await writeDurably(path, await platform.printToPdf())
      return { fileName: basename(path) }
    },
    async revealFolder(handle) {
      const path = handles.resolve(handle)
      if (!platform.canReveal)
        throw new AppFailure('not-supported', 'There is no file manager to show it in.')
      await platform.reveal(path)
    },
  }
}
