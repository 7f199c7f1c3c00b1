import { keysOf, type Command } from '#shared/domain/command.ts'
import { acceleratorOf } from '#shared/domain/shortcut.ts'
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
    editMenu(options),
    viewMenu(options),
    goMenu(options),
    windowMenu(options, isMac),
    helpMenu(options, isMac),
  ]
}

const separator: MenuItemConstructorOptions = { type: 'separator' }
const sections = [
  'go-today',
  'go-accounts',
  'go-playbook',
  'go-cases',
  'go-methods',
  'go-maps',
] as const satisfies readonly Command[]

/** A command as an item: its name and its key stand in the table of commands. */
function command({ send, texts, platform }: MenuOptions, name: Command): MenuItemConstructorOptions {
  const [shortcut] = keysOf(name, platform === 'darwin')
  // What is no chord would be taken from whoever types it.
  const accelerator = shortcut?.startsWith('Mod+') ? acceleratorOf(shortcut) : undefined
  return {
    label: texts.commands[name],
    ...(accelerator && { accelerator }),
    click: () => {
      send(name)
    },
  }
}

function appMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { texts } = options
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: texts.about },
      separator,
      command(options, 'settings'),
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
      command(options, 'new-note'),
      command(options, 'new-account'),
      command(options, 'new-case'),
      command(options, 'quick-capture'),
      separator,
      command(options, 'import'),
      command(options, 'export-everything'),
      separator,
      command(options, 'save-pdf'),
      command(options, 'print'),
      separator,
      ...(isMac
        ? [{ role: 'close', label: texts.closeWindow } as const]
        : [command(options, 'settings'), separator, { role: 'quit', label: texts.exit } as const]),
    ],
  }
}

function editMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { texts } = options
  // The window knows whether a text or the views are meant, so the keys go there; the menu only shows them.
  const shown = { registerAccelerator: false }
  return {
    label: texts.edit,
    submenu: [
      { ...command(options, 'undo'), ...shown },
      { ...command(options, 'redo'), ...shown },
      separator,
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'pasteAndMatchStyle', label: texts.pasteAsPlainText },
      { role: 'selectAll', label: texts.selectAll },
      separator,
      command(options, 'find'),
      command(options, 'search'),
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
  return {
    label: options.texts.go,
    submenu: [
      command(options, 'switcher'),
      command(options, 'palette'),
      separator,
      ...sections.map((name) => command(options, name)),
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

function helpMenu(options: MenuOptions, isMac: boolean): MenuItemConstructorOptions {
  const { texts } = options
  return {
    role: 'help',
    label: texts.help,
    submenu: [
      command(options, 'shortcuts'),
      ...(isMac ? [] : [separator, { role: 'about', label: texts.about } as const]),
    ],
  }
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
