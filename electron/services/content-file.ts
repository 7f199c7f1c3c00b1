import { readFile } from 'node:fs/promises'
import type { z } from 'zod'

/** Reads one file of the built-in content. Content is shipped with the app, but parsed like anything from outside. */
export async function readContentFile<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  const content: unknown = JSON.parse(await readFile(path, 'utf8'))
  return schema.parse(content)
}
