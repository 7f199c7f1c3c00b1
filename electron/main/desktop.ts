import type { Command } from '#shared/domain/command.ts'
import type { DeepLink } from '#shared/link/deep-link.ts'
import { localeFor } from '#shared/domain/locale.ts'
import { defaultSettings, settingsSchema, type Settings } from '#shared/domain/settings.ts'
import { messagesFor, type Messages } from '#shared/i18n/messages.ts'
import { app as electronApp, dialog, Menu, nativeTheme, type BrowserWindow } from 'electron'
import type { App } from '../app.ts'
import { addressWithLink } from './deep-links.ts'
import { connectWindow, type Wire } from './ipc.ts'
import { contextMenuTemplate, menuTemplate } from './menu.ts'
import type { Policy } from './policy.ts'
import { focusWindow, openWindow } from './window.ts'

export interface DesktopOptions {
  app: App
  policy: Policy
  preload: string
  settingsDir: string
  systemLocale: string
  isDevelopment: boolean
}

/** The window on the screen and everything around it that speaks the user's language. */
export interface Desktop {
  readonly window: BrowserWindow | null
  texts(): Messages['menu']
  /** Opens the window, or brings the open one to the front, and follows a link in it. */
  show(link?: DeepLink | null): Promise<{ window: BrowserWindow; wire: Wire }>
}

/** How long closing may wait for words that are still on their way to the disk. */
const flushLimitMs = 5_000

export function createDesktop(options: DesktopOptions): Desktop {
  const { app, policy } = options
  let current: { window: BrowserWindow; wire: Wire } | null = null
  let settings: Settings = defaultSettings
  let isQuitting = false

  const texts = () =>
    messagesFor(settings.locale === 'system' ? localeFor(options.systemLocale) : settings.locale).menu
  const send = (command: Command) => current?.wire.send({ type: 'command', command })

  const applySettings = async (): Promise<void> => {
    const answer = await app.dispatch('settings.get', {})
    const parsed = settingsSchema.safeParse(answer.ok ? answer.value : null)
    if (parsed.success) settings = parsed.data
    nativeTheme.themeSource = settings.theme
    const { platform } = process
    const template = menuTemplate({ texts: texts(), platform, isDevelopment: options.isDevelopment, send })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  app.subscribe((event) => {
    current?.wire.send(event)
    if (event.type === 'settings-changed') void applySettings()
  })
  electronApp.on('before-quit', () => {
    isQuitting = true
  })

  const letGo = (window: BrowserWindow, wire: Wire) => {
    let isFlushed = false
    window.on('close', (event) => {
      if (isFlushed) return
      event.preventDefault()
      void wire.flush(flushLimitMs).then(() => {
        isFlushed = true
        if (isQuitting) electronApp.quit()
        else window.close()
      })
    })
    // The page objects to closing when words could not be saved, say on a full disk. Then the user decides.
    window.webContents.on('will-prevent-unload', (event) => {
      if (mayLoseWords(window, texts())) return event.preventDefault()
      isFlushed = false
      isQuitting = false
    })
    window.on('session-end', () => send('flush'))
    window.on('closed', () => {
      wire.close()
      current = null
    })
  }

  return {
    get window() {
      return current?.window ?? null
    },
    texts,
    async show(link = null) {
      if (current) {
        focusWindow(current.window)
        if (link !== null) followLink(current, link, policy.address)
        return current
      }
      await applySettings()
      const window = openWindow(options)
      const wire = connectWindow(app, window, policy)
      current = { window, wire }
      letGo(window, wire)
      window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
        const items = contextMenuTemplate(texts(), { isEditable, hasSelection: selectionText !== '' })
        if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
      })
      void window.loadURL(link === null ? policy.address : addressWithLink(policy.address, link))
      return current
    },
  }
}

/** A window that is still being loaded hears nothing yet; its address tells it where to go. */
function followLink(
  { window, wire }: { window: BrowserWindow; wire: Wire },
  link: DeepLink,
  address: string,
) {
  if (wire.isListening()) wire.send({ type: 'deep-link', link })
  else void window.loadURL(addressWithLink(address, link))
}

function mayLoseWords(window: BrowserWindow, texts: Messages['menu']): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: texts.unsavedTitle,
    detail: texts.unsavedDetail,
    buttons: [texts.keepOpen, texts.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  })
  return choice === 1
}
