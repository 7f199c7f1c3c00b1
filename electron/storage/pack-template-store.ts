import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { packTemplateIdSchema, packTemplateSchema, type PackTemplate } from '#shared/domain/pack-template.ts'
import { makeFolder, readBytes, writeDurably } from './durable-file.ts'
import { errnoOf } from './failures.ts'
import { decodeJson, formatJson } from './json-text.ts'

/** Templates in the settings folder: the file under the hash of its bytes, and beside it what it is called. */
export interface PackTemplateStore {
  list(): Promise<PackTemplate[]>
  read(id: string): Promise<{ template: PackTemplate; content: Uint8Array } | null>
  write(template: PackTemplate, content: Uint8Array): Promise<void>
  remove(id: string): Promise<void>
}

export function createPackTemplateStore(settingsDir: string): PackTemplateStore {
  const folder = join(settingsDir, 'templates')
  const describedIn = (id: string) => join(folder, `${id}.json`)
  const contentIn = ({ id, kind }: Pick<PackTemplate, 'id' | 'kind'>) => join(folder, `${id}.${kind}`)

  async function describe(id: string): Promise<PackTemplate | null> {
    const bytes = await readBytes(describedIn(id))
    if (bytes === null) return null
    const decoded = decodeJson(bytes)
    const parsed = decoded.ok ? packTemplateSchema.safeParse(decoded.value) : null
    if (parsed?.success !== true || parsed.data.id !== id) return null
    const found = await stat(contentIn(parsed.data)).catch(() => null)
    return found === null ? null : { ...parsed.data, bytes: found.size }
  }

  return {
    async list() {
      const names = await readdir(folder).catch((error: unknown) => {
        if (errnoOf(error) === 'ENOENT') return []
        throw error
      })
      const ids = names.flatMap((name) => {
        const id = packTemplateIdSchema.safeParse(name.replace(/\.json$/, ''))
        return name.endsWith('.json') && id.success ? [id.data] : []
      })
      const templates = await Promise.all(ids.map(describe))
      return templates
        .flatMap((template) => template ?? [])
        .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN') || (a.id < b.id ? -1 : 1))
    },
    async read(id) {
      const template = await describe(id)
      const content = template === null ? null : await readBytes(contentIn(template))
      return template === null || content === null ? null : { template, content }
    },
    async write(template, content) {
      await makeFolder(folder)
      // Its name comes last: a template is there only when all of it is.
      await writeDurably(contentIn(template), content)
      await writeDurably(describedIn(template.id), formatJson(template))
    },
    async remove(id) {
      await rm(describedIn(id), { force: true })
      for (const kind of ['pptx', 'docx'] as const) await rm(contentIn({ id, kind }), { force: true })
    },
  }
}
