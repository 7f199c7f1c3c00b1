import { describe, expect, test } from 'vitest'
import { acceleratorOf, ariaShortcut, isPressed, shownShortcut } from '#shared/domain/shortcut.ts'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

describe('a shortcut', () => {
  test('is shown as it stands on the keys', () => {
    expect(shownShortcut('Mod+Shift+P', false)).toBe('Ctrl+Shift+P')
    expect(shownShortcut('Mod+Shift+P', true)).toBe('⇧⌘P')
    expect(shownShortcut('Mod+,', true)).toBe('⌘,')
    expect(shownShortcut('?', false)).toBe('?')
  })

  test('is told to the menu and to assistive technology in their own words', () => {
    expect(acceleratorOf('Mod+Shift+F')).toBe('CommandOrControl+Shift+F')
    expect(ariaShortcut('Mod+Shift+F', true)).toBe('Meta+Shift+F')
    expect(ariaShortcut('Mod+1', false)).toBe('Control+1')
  })

  test('is pressed with all that belongs to it and nothing else', () => {
    expect(isPressed('Mod+P', { ...none, ctrlKey: true, key: 'p' }, false)).toBe(true)
    expect(isPressed('Mod+P', { ...none, ctrlKey: true, shiftKey: true, key: 'P' }, false)).toBe(false)
    expect(isPressed('Mod+P', { ...none, ctrlKey: true, key: 'p' }, true)).toBe(false)
    expect(isPressed('Mod+P', { ...none, ctrlKey: true, metaKey: true, key: 'p' }, false)).toBe(false)
    expect(isPressed('Mod+P', { ...none, ctrlKey: true, altKey: true, key: 'p' }, false)).toBe(false)
  })

  test('that is a sign asks for no Shift, which some keyboards need for it and others do not', () => {
    expect(isPressed('?', { ...none, shiftKey: true, key: '?' }, false)).toBe(true)
    expect(isPressed('?', { ...none, key: '?' }, false)).toBe(true)
    expect(isPressed('?', { ...none, ctrlKey: true, key: '?' }, false)).toBe(false)
  })
})
