import { join } from 'node:path'
import { z } from 'zod'
import { formerNameSchema, type FormerName } from '#shared/link/link-name.ts'
import { readBytes, writeDurably } from './durable-file.ts'
import { decodeJson } from './json-text.ts'
import { privateFolder } from './workspace-lock.ts'

const namesSchema = z.array(formerNameSchema)

/** The names that were given up and that links still carry, until every link carries the new one. */
export interface FormerNames {
  /** None where nothing is written, or nothing that can be read. */
  read(): Promise<FormerName[]>
  /** Resolves when the names are on disk. */
  write(names: readonly FormerName[]): Promise<void>
}

export function createFormerNames(workspacePath: string): FormerNames {
  const path = join(workspacePath, privateFolder, 'former-names.json')
  return {
    async read() {
      const bytes = await readBytes(path)
      const json = bytes === null ? null : decodeJson(bytes)
      const parsed = json?.ok === true ? namesSchema.safeParse(json.value) : null
      return parsed?.success === true ? parsed.data : []
    },
    write: (names) => writeDurably(path, JSON.stringify(names)),
  }
}
