import type { Command } from '#shared/domain/command.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import type { MenuItemConstructorOptions } from 'electron'

export interface MenuOptions {
  texts: Messages['menu']
  platform: NodeJS.Platform
  /** Shows the developer tools to people who work on Trivet. */
  isDevelopment: boolean
  send: (command: Command) => void
}

/** The menu bar: what the system expects in its own roles, what is Trivet's as commands to the window. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin'
  return [
    ...(isMac ? [appMenu(options)] : []),
    fileMenu(options, isMac),
    editMenu(options, isMac),
    viewMenu(options),
    goMenu(options),
    windowMenu(options, isMac),
    ...(isMac ? [] : [helpMenu(options)]),
  ]
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

function command(
  { send }: MenuOptions,
  label: string,
  name: Command,
  accelerator?: string,
): MenuItemConstructorOptions {
  return { label, ...(accelerator && { accelerator }), click: () => send(name) }
}

function appMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { texts } = options
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: texts.about },
      separator,
      command(options, texts.settings, 'settings', 'Command+,'),
      separator,
      { role: 'services', label: texts.services },
      separator,
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.showAll },
      separator,
      { role: 'quit', label: texts.quit },
    ],
  }
}

function fileMenu(options: MenuOptions, isMac: boolean): MenuItemConstructorOptions {
  const { texts } = options
  return {
    label: texts.file,
    submenu: [
      command(options, texts.newNote, 'new-note', 'CommandOrControl+N'),
      command(options, texts.newAccount, 'new-account', 'CommandOrControl+Shift+N'),
      separator,
      command(options, texts.exportEverything, 'export-everything'),
      separator,
      ...(isMac
        ? [{ role: 'close', label: texts.closeWindow } as const]
        : [
            command(options, texts.settings, 'settings', 'Control+,'),
            separator,
            { role: 'quit', label: texts.exit } as const,
          ]),
    ],
  }
}

function editMenu(options: MenuOptions, isMac: boolean): MenuItemConstructorOptions {
  const { texts } = options
  // The window knows whether a text or the views are meant, so the keys go there; the menu only shows them.
  const shown = { registerAccelerator: false }
  return {
    label: texts.edit,
    submenu: [
      { ...command(options, texts.undo, 'undo', 'CommandOrControl+Z'), ...shown },
      { ...command(options, texts.redo, 'redo', isMac ? 'Shift+Command+Z' : 'Control+Y'), ...shown },
      separator,
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'pasteAndMatchStyle', label: texts.pasteAsPlainText },
      { role: 'selectAll', label: texts.selectAll },
    ],
  }
}

function viewMenu({ texts, isDevelopment }: MenuOptions): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = [
    separator,
    { role: 'toggleDevTools', label: texts.developerTools },
  ]
  return {
    label: texts.view,
    submenu: [
      { role: 'resetZoom', label: texts.actualSize },
      { role: 'zoomIn', label: texts.zoomIn },
      { role: 'zoomOut', label: texts.zoomOut },
      separator,
      { role: 'togglefullscreen', label: texts.fullScreen },
      ...(isDevelopment ? developer : []),
    ],
  }
}

function goMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { texts } = options
  return {
    label: texts.go,
    submenu: [
      command(options, texts.today, 'go-today', 'CommandOrControl+1'),
      command(options, texts.accounts, 'go-accounts', 'CommandOrControl+2'),
      command(options, texts.playbook, 'go-playbook', 'CommandOrControl+3'),
      command(options, texts.cases, 'go-cases', 'CommandOrControl+4'),
      command(options, texts.methods, 'go-methods', 'CommandOrControl+5'),
      command(options, texts.maps, 'go-maps', 'CommandOrControl+6'),
    ],
  }
}

function windowMenu({ texts }: MenuOptions, isMac: boolean): MenuItemConstructorOptions {
  return {
    role: 'windowMenu',
    label: texts.window,
    submenu: [
      { role: 'minimize', label: texts.minimise },
      ...(isMac
        ? [
            { role: 'zoom', label: texts.zoomWindow } as const,
            separator,
            { role: 'front', label: texts.bringAllToFront } as const,
          ]
        : [{ role: 'close', label: texts.closeWindow } as const]),
    ],
  }
}

function helpMenu({ texts }: MenuOptions): MenuItemConstructorOptions {
  return { role: 'help', label: texts.help, submenu: [{ role: 'about', label: texts.about }] }
}

/** The menu under the right mouse button: what can be done to the text there, and nothing where there is none. */
export function contextMenuTemplate(
  texts: Messages['menu'],
  place: { isEditable: boolean; hasSelection: boolean },
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: texts.copy, enabled: place.hasSelection }
  if (!place.isEditable) return place.hasSelection ? [copy] : []
  return [
    { role: 'cut', label: texts.cut, enabled: place.hasSelection },
    copy,
    { role: 'paste', label: texts.paste },
    separator,
    { role: 'selectAll', label: texts.selectAll },
  ]
}
