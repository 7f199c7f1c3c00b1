import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { locales, type Locale } from '#shared/domain/locale.ts'
import {
  methodGroups,
  methodStructureSchema,
  methodTextSchema,
  type MethodStructure,
  type MethodText,
} from '#shared/domain/method.ts'
import { readContentFile } from './content-file.ts'
import { describeFailure, type Log } from './log.ts'

/** A built-in method as it is shipped: what holds in every language, and its text in each. */
export interface BuiltInMethod {
  structure: MethodStructure
  text: Record<Locale, MethodText>
}

/** The built-in methods by id, in the order of the groups. */
export type MethodLibrary = () => Promise<ReadonlyMap<string, BuiltInMethod>>

/**
 * Reads the built-in methods when they are first asked for and keeps them. A method whose files are damaged
 * is left out and logged; the others live.
 */
export function createMethodLibrary({
  resourcesDir,
  log,
}: {
  resourcesDir: string
  log: Log
}): MethodLibrary {
  const content = join(resourcesDir, 'content')
  let library: Promise<ReadonlyMap<string, BuiltInMethod>> | null = null

  async function readMethod(id: string): Promise<BuiltInMethod[]> {
    const file = join('methods', `${id}.json`)
    try {
      const structure = await readContentFile(join(content, 'structure', file), methodStructureSchema)
      const texts = await Promise.all(
        locales.map((locale) => readContentFile(join(content, locale, file), methodTextSchema)),
      )
      const [chinese, english] = texts
      if (!chinese || !english || [structure, chinese, english].some((part) => part.id !== id)) {
        throw new RangeError('The id in a file of the method is not the name of the file.')
      }
      return [{ structure, text: { 'zh-CN': chinese, en: english } }]
    } catch (error) {
      log(`The built-in method ${id} is left out: ${describeFailure(error)}`)
      return []
    }
  }

  async function readAll(): Promise<ReadonlyMap<string, BuiltInMethod>> {
    const names = await readdir(join(content, 'structure', 'methods'))
    const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
    const methods = (await Promise.all(ids.map(readMethod))).flat()
    methods.sort(({ structure: a }, { structure: b }) => {
      const byGroup = methodGroups.indexOf(a.group) - methodGroups.indexOf(b.group)
      return byGroup !== 0 ? byGroup : a.id < b.id ? -1 : 1
    })
    return new Map(methods.map((method) => [method.structure.id, method]))
  }

  return () => {
    library ??= readAll().catch((error: unknown) => {
      // Asked again, the disk may answer.
      library = null
      throw error
    })
    return library
  }
}
