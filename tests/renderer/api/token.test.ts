import { describe, expect, test } from 'vitest'
import { takeToken } from '#renderer/api/token.ts'

function createWindow(hash: string) {
  const kept = new Map<string, string>()
  const addresses: string[] = []
  return {
    location: { hash, pathname: '/', search: '' },
    history: {
      replaceState: (_: unknown, __: string, url?: string | URL | null) => addresses.push(String(url)),
    },
    storage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    },
    addresses,
  }
}

describe('the key of the window', () => {
  test('moves from the fragment to the storage and leaves the address bar', () => {
    const { location, history, storage, addresses } = createWindow('#token=abc_123-x')
    expect(takeToken(location, history, storage)).toBe('abc_123-x')
    expect(addresses).toEqual(['/'])
    expect(takeToken({ ...location, hash: '#/today' }, history, storage)).toBe('abc_123-x')
  })

  test('leaves a route in the fragment alone', () => {
    const { location, history, storage, addresses } = createWindow('#/methods/A01')
    expect(takeToken(location, history, storage)).toBe('')
    expect(addresses).toEqual([])
  })
})
