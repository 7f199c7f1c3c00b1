import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const entrySchema = z.object({
  version: z.string(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
})
const lock = z
  .object({ packages: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')))
const entries = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({
    path,
    name: path.split('node_modules/').at(-1) ?? '',
    ...entrySchema.parse(entry),
  }))

/**
 * Nothing older than this of what stands between hostile content and the user, or carries the whole app. A floor is
 * raised when something below it turns out to be unsafe; `looked` is the day when its advisories were last read.
 */
const floors = [
  {
    name: 'electron',
    least: '45.4.1',
    looked: '2026-11-23',
    why: 'the newest of its line; Chromium comes with it',
  },
  {
    name: 'dompurify',
    least: '3.4.14',
    looked: '2026-11-23',
    why: 'bypasses up to 3.4.10, and one more in August',
  },
  { name: 'mermaid', least: '11.17.2', looked: '2026-11-23', why: 'CVE-2026-41148, -41149, -41150, -41159' },
  { name: 'marked', least: '4.0.10', looked: '2026-11-23', why: 'CVE-2022-21680: texts that never end' },
  { name: 'vite', least: '6.2.7', looked: '2026-11-23', why: 'CVE-2025-24010 and files beyond the root' },
  {
    name: 'fast-xml-parser',
    least: '4.4.1',
    looked: '2026-11-23',
    why: 'CVE-2024-41818: texts that never end',
  },
  { name: 'jszip', least: '3.8.0', looked: '2026-11-23', why: 'CVE-2022-48285: paths out of the folder' },
] as const

/** Licences that ask for no more than to be named, or may be taken so; whatever is new is looked at by somebody. */
const licences = new Set([
  ...[
    'MIT',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    '0BSD',
    'Unlicense',
    'WTFPL',
    'BlueOak-1.0.0',
  ],
  ...['(MPL-2.0 OR Apache-2.0)', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', '(MIT OR CC0-1.0)'],
  // elkjs, a layout that mermaid brings along; used as it is.
  'EPL-2.0 OR GPL-3.0-or-later',
])

function isBelow(version: string, least: string): boolean {
  const [ours, floor] = [version, least].map((text) => text.split(/[.-]/).map(Number))
  for (let place = 0; place < 3; place += 1) {
    const difference = (ours?.[place] ?? 0) - (floor?.[place] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

describe('what Trivet takes from others', () => {
  it.each(floors)('has no $name below $least ($why)', ({ name, least }) => {
    const found = entries.filter((entry) => entry.name === name)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({ version }) => isBelow(version, least))).toEqual([])
  })

  it('cleans content with one DOMPurify, so that there is one to keep up to date', () => {
    expect(entries.filter(({ name }) => name === 'dompurify')).toHaveLength(1)
  })

  it('runs nothing while it is installed but what was looked at', () => {
    const running = entries.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)
    // Both only look for the program of this system, which npm has already put there.
    expect(running.sort()).toEqual(['esbuild', 'unrs-resolver'])
  })

  it('ships nothing whose licence nobody has looked at', () => {
    const shipped = entries.filter(({ dev }) => dev !== true)
    // Its package says nothing; the licence in it is MIT.
    const silent = ['khroma']
    const strange = shipped.filter(({ name, license }) =>
      license === undefined ? !silent.includes(name) : !licences.has(license),
    )
    expect(strange).toEqual([])
  })
})
