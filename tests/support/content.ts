import { readdirSync, readFileSync } from 'node:fs'
import type { Locale } from '#shared/domain/locale.ts'

const root = new URL('../../resources/content/', import.meta.url)

/** Reads a file of the built-in content, e.g. `readContent('en', 'cases/M1.json')`. */
export function readContent(folder: 'structure' | Locale, path: string): unknown {
  return JSON.parse(readFileSync(new URL(`${folder}/${path}`, root), 'utf8'))
}

/** The names, without ending, of the files that a folder of the built-in content holds. */
export function contentNames(folder: 'structure' | Locale, concept: string): string[] {
  return readdirSync(new URL(`${folder}/${concept}/`, root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

/** Every string of a parsed file, however deep, with the place where it stands. */
export function textsOf(value: unknown, place = ''): { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, `${place}/${key}`))
}

/** Every file of one language with its strings. */
export function allTexts(locale: Locale): { place: string; text: string }[] {
  return readdirSync(new URL(`${locale}/`, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .flatMap((entry) => {
      const path = `${entry.parentPath}/${entry.name}`
      return textsOf(JSON.parse(readFileSync(path, 'utf8')), path.slice(path.indexOf(`/${locale}/`) + 1))
    })
}
