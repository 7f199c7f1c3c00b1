import { AppFailure } from '#shared/api/errors.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import {
  app,
  dialog,
  shell,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'
import { join } from 'node:path'
import type { CaptureShortcut, Platform } from '../app.ts'
import { allowExternal } from './policy.ts'

export interface PlatformOptions {
  documentsDir: string
  /** The window that dialogs belong to; null while there is none. */
  currentWindow: () => BrowserWindow | null
  texts: () => Messages['menu']
  captureShortcut: CaptureShortcut
}

/** The title, the day and the number of each page; Chromium fills in the elements by their class. */
const pageFooter = `<div style="display: flex; justify-content: space-between; width: 100%; padding: 0 16mm; font-size: 7.5pt; color: #555">
  <span class="title"></span><span class="date"></span>
  <span><span class="pageNumber"></span> / <span class="totalPages"></span></span>
</div>`

const letterCountries = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE'])

function usesLetter(country: string): boolean {
  return letterCountries.has(country)
}

/** What Electron lends to the services. */
export function createElectronPlatform(options: PlatformOptions): Platform {
  const { documentsDir, currentWindow, texts, captureShortcut } = options
  return {
    captureShortcut,
    carrier: 'electron',
    runtime: `Electron ${process.versions.electron}`,
    // A system without a language answers `C`, which is none.
    systemLocale:
      app.getPreferredSystemLanguages().find((language) => /^[a-z]{2,3}\b/i.test(language)) ??
      app.getLocale(),
    documentsDir,
    canChooseFolder: true,
    canReveal: true,
    canPrintToPdf: true,
    async chooseFolder(purpose) {
      const { chooseWorkspaceFolder, chooseExportFolder, chooseBackupFolder, chooseThisFolder } = texts()
      const titles = {
        workspace: chooseWorkspaceFolder,
        export: chooseExportFolder,
        backup: chooseBackupFolder,
      }
      const options: OpenDialogOptions = {
        title: titles[purpose],
        buttonLabel: chooseThisFolder,
        defaultPath: documentsDir,
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      }
      const window = currentWindow()
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    async chooseImport(what) {
      const { chooseImportFolder, chooseImportFile } = texts()
      const options: OpenDialogOptions = {
        title: what === 'folder' ? chooseImportFolder : chooseImportFile,
        defaultPath: documentsDir,
        properties: [what === 'folder' ? 'openDirectory' : 'openFile'],
      }
      const window = currentWindow()
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    async chooseBackupFile() {
      const options: OpenDialogOptions = {
        title: texts().chooseBackupFile,
        defaultPath: documentsDir,
        filters: [{ name: 'ZIP', extensions: ['zip'] }],
        properties: ['openFile'],
      }
      const window = currentWindow()
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    async choosePdfFile(name) {
      const options: SaveDialogOptions = {
        title: texts().savePdf,
        defaultPath: join(documentsDir, name),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      }
      const window = currentWindow()
      const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
      return answer.canceled || !answer.filePath ? null : answer.filePath
    },
    async printToPdf() {
      const window = currentWindow()
      if (!window) throw new AppFailure('not-supported', 'There is no window to print.')
      // The margins are those of the page's own style sheet.
      return window.webContents.printToPDF({
        printBackground: true,
        // Headings become bookmarks, and readers of screens find tables and lists.
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        pageSize: usesLetter(app.getLocaleCountryCode()) ? 'Letter' : 'A4',
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: pageFooter,
      })
    },
    async openExternal(url) {
      const address = allowExternal(url)
      if (address === null) throw new AppFailure('link-not-allowed', 'Only web and mail addresses may leave.')
      await shell.openExternal(address)
    },
    moveToTrash: (path) => shell.trashItem(path),
    reveal(path) {
      // A NUL once cut such a path short and opened something else.
      if (path.includes('\0')) throw new AppFailure('not-found', 'A path never holds a NUL.')
      shell.showItemInFolder(path)
      return Promise.resolve()
    },
  }
}
