import { createHash } from 'node:crypto'
import type { Output, ParsedInput } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { openPackage } from '#shared/pack/template/open-package.ts'
import type { PackTemplateStore } from '../storage/pack-template-store.ts'
import { decodeBase64 } from './base64.ts'

/** The user's own templates for review packs. They stay on this computer and belong to no workspace. */
export interface PackTemplateService {
  list(): Promise<Output<'packs.templates'>>
  add(input: ParsedInput<'packs.addTemplate'>): Promise<Output<'packs.addTemplate'>>
  get(id: string): Promise<Output<'packs.template'>>
  remove(id: string): Promise<void>
}

export function createPackTemplateService({ store }: { store: PackTemplateStore }): PackTemplateService {
  return {
    list: () => store.list(),
    async add({ name, base64 }) {
      const content = decodeBase64(base64)
      const { kind } = openPackage(content)
      const template = {
        id: createHash('sha256').update(content).digest('hex'),
        name: name.replace(/\.(?:pptx|docx)$/i, '').trim() || kind,
        kind,
        bytes: content.length,
      }
      await store.write(template, content)
      return template
    },
    async get(id) {
      const found = await store.read(id)
      if (!found) throw new AppFailure('not-found', 'There is no such template.')
      return { template: found.template, base64: Buffer.from(found.content).toString('base64') }
    },
    remove: (id) => store.remove(id),
  }
}
