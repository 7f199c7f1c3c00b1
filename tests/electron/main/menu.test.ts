import { describe, expect, it } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import { commands, factsOf, keysOf, type Command } from '#shared/domain/command.ts'
import { locales } from '#shared/domain/locale.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { contextMenuTemplate, menuTemplate } from '#electron/main/menu.ts'

const platforms = ['darwin', 'win32', 'linux'] as const

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}

describe.each(platforms)('the menu on %s', (platform) => {
  const build = (locale: (typeof locales)[number], sent: Command[] = []) =>
    menuTemplate({
      texts: messagesFor(locale).menu,
      platform,
      isDevelopment: false,
      send: (command) => sent.push(command),
    })

  it.each(locales)('has a text for everything in %s', (locale) => {
    const shown = items(build(locale)).filter(({ type }) => type !== 'separator')
    expect(shown.filter(({ label, role }) => !label && role !== 'appMenu')).toEqual([])
  })

  it('offers every command with a key, and none that the app says to itself', () => {
    const sent: Command[] = []
    for (const { click } of items(build('en', sent))) (click as (() => void) | undefined)?.()
    expect(new Set(sent).size).toBe(sent.length)
    expect(sent).toEqual(
      expect.arrayContaining(commands.filter((command) => keysOf(command, false).length > 0)),
    )
    expect(sent.filter((command) => factsOf(command).group === null)).toEqual([])
  })

  it('gives no key twice', () => {
    const keys = items(build('en')).flatMap(({ accelerator }) =>
      typeof accelerator === 'string' ? [accelerator] : [],
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('keeps the developer tools to developers', () => {
    expect(items(build('en')).some(({ role }) => role === 'toggleDevTools')).toBe(false)
  })
})

describe('the menu under the right mouse button', () => {
  const texts = messagesFor('en').menu

  it('is empty where there is neither a field nor a selection', () => {
    expect(contextMenuTemplate(texts, { isEditable: false, hasSelection: false })).toEqual([])
  })

  it('only copies what cannot be edited', () => {
    expect(
      contextMenuTemplate(texts, { isEditable: false, hasSelection: true }).map(({ role }) => role),
    ).toEqual(['copy'])
  })

  it('pastes into a field', () => {
    const roles = contextMenuTemplate(texts, { isEditable: true, hasSelection: false }).map(
      ({ role }) => role,
    )
    expect(roles).toContain('paste')
  })
})
