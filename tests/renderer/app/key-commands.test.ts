import { describe, expect, test } from 'vitest'
import { commandForKey } from '#renderer/app/key-commands.ts'

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
})
