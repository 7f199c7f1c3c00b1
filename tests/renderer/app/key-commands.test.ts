import { describe, expect, test } from 'vitest'
import { commandForKey, isWriting } from '#renderer/app/key-commands.ts'
import { commands, keysOf } from '#shared/domain/command.ts'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const ctrl = { ...none, ctrlKey: true }
const cmd = { ...none, metaKey: true }

describe('shortcuts of the window', () => {
  test('go to the six sections', () => {
    expect(['1', '2', '3', '4', '5', '6', '7'].map((key) => commandForKey({ ...ctrl, key }, false))).toEqual([
      'go-today',
      'go-accounts',
      'go-playbook',
      'go-cases',
      'go-methods',
      'go-maps',
      null,
    ])
  })

  test('undo and redo in the way of each system', () => {
    expect(commandForKey({ ...ctrl, key: 'z' }, false)).toBe('undo')
    expect(commandForKey({ ...ctrl, key: 'y' }, false)).toBe('redo')
    expect(commandForKey({ ...ctrl, shiftKey: true, key: 'Z' }, false)).toBe('redo')
    expect(commandForKey({ ...cmd, key: 'z' }, true)).toBe('undo')
    expect(commandForKey({ ...cmd, shiftKey: true, key: 'Z' }, true)).toBe('redo')
    expect(commandForKey({ ...cmd, key: 'y' }, true)).toBeNull()
  })

  test('leave other keys to others', () => {
    expect(commandForKey({ ...none, key: '1' }, false)).toBeNull()
    expect(commandForKey({ ...ctrl, altKey: true, key: '1' }, false)).toBeNull()
    expect(commandForKey({ ...ctrl, key: 'z' }, true)).toBeNull()
    expect(commandForKey({ ...ctrl, shiftKey: true, key: '1' }, false)).toBeNull()
  })

  test('find, on every system', () => {
    expect(commandForKey({ ...ctrl, key: 'p' }, false)).toBe('switcher')
    expect(commandForKey({ ...ctrl, shiftKey: true, key: 'P' }, false)).toBe('palette')
    expect(commandForKey({ ...cmd, key: 'k' }, true)).toBe('palette')
    expect(commandForKey({ ...ctrl, shiftKey: true, key: 'F' }, false)).toBe('search')
    expect(commandForKey({ ...ctrl, key: 'f' }, false)).toBe('find')
    expect(commandForKey({ ...ctrl, shiftKey: true, key: 'K' }, false)).toBeNull()
  })

  test('a sign alone is one only where nothing can be written', () => {
    const question = { ...none, shiftKey: true, key: '?' }
    expect(commandForKey(question, false)).toBe('shortcuts')
    expect(isWriting(question)).toBe(true)
    expect(isWriting({ ...ctrl, key: '/' })).toBe(false)
  })

  test('belong to one command each', () => {
    for (const isMac of [true, false]) {
      const keys = commands.flatMap((command) => keysOf(command, isMac))
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    }
  })
})
