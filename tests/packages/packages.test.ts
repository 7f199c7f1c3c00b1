import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const versions = z.record(z.string(), z.string())
const manifestSchema = z.object({ dependencies: versions, devDependencies: versions })
const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      optionalDependencies: versions.optional(),
    }),
  ),
})

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))
}

describe('the packages that Trivet is made of', () => {
  const manifest = manifestSchema.parse(readJson('package.json'))
  const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  const locked = Object.entries(lockSchema.parse(readJson('package-lock.json')).packages).filter(
    ([path]) => path !== '',
  )

  it('are named by exact versions', () => {
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('are locked, each with the checksum of what was looked at', () => {
    const paths = new Set(locked.map(([path]) => path))
    expect(named.filter(([name]) => !paths.has(`node_modules/${name}`))).toEqual([])
    expect(locked.length).toBeGreaterThan(named.length)
    expect(locked.filter(([, entry]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? ''))).toEqual(
      [],
    )
  })

  // What can't be found while locking is left out without a word, and every later installation fails.
  it('are locked for every system, not only for the one that locked them', () => {
    const paths = locked.map(([path]) => path)
    const optional = locked.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}))
    const missing = optional.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)))
    expect(optional.length).toBeGreaterThan(0)
    expect(missing).toEqual([])
  })

  it('come from a registry, never from a repository, an address or a folder', () => {
    const strange = locked.filter(
      ([, { link, resolved }]) => link ?? /^(git|file|http:)/.test(resolved ?? ''),
    )
    expect(strange).toEqual([])
  })
})
