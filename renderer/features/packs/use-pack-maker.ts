import { useState } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import type { Account } from '#shared/domain/account.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { buildAccountMap } from '#shared/map/build-account-map.ts'
import type { PackDocument, PackPicture } from '#shared/pack/pack-document.ts'
import type { PackFormat } from '#shared/pack/pack-format.ts'
import { useClient } from '../../api/hooks.ts'
import { useModel } from '../../ui/language.tsx'
import { drawMapPicture } from './draw-map-picture.ts'
import { packWriters } from './pack-writers.ts'
import { usePackPrinter } from './print/use-pack-printer.tsx'
import { fileNameOf, saveBytes } from './save-bytes.ts'

export type PackState =
  | { step: 'ready' }
  | { step: 'making' }
  | { step: 'done'; fileName: string; unknown: string[]; isEmptyTemplate: boolean }
  | { step: 'printed'; fileName: string | null }
  | { step: 'failed'; error: unknown }

interface PackOrder {
  format: PackFormat
  document: PackDocument
  /** Null for the customer, whose file is made from the document alone. */
  plan: Account | null
  template: string | null
}

/** Makes the file of a pack and hands it to the downloads. */
export function usePackMaker() {
  const client = useClient()
  const printer = usePackPrinter()
  const [state, setState] = useState<PackState>({ step: 'ready' })

  async function make(order: PackOrder): Promise<PackState> {
    const { format, document, plan, template } = order
    if (format === 'pdf') return printed(document)
    const writer = packWriters[format]
    if (!writer) throw new AppFailure('not-supported', `Nothing writes ${format}.`)
    const fileName = fileNameOf([document.subject, document.title, document.day], format)
    if (template === null) {
      saveBytes(await writer.create({ document, plan }), fileName, writer.mediaType)
      return { step: 'done', fileName, unknown: [], isEmptyTemplate: false }
    }
    const { base64 } = await client.call('packs.template', { id: template })
    const { fillTemplate } = await import('#shared/pack/template/fill-template.ts')
    const filled = fillTemplate(bytesOf(base64), document)
    saveBytes(filled.bytes, fileName, writer.mediaType)
    return { step: 'done', fileName, unknown: filled.unknown, isEmptyTemplate: filled.replaced === 0 }
  }

  async function printed(document: PackDocument): Promise<PackState> {
    const name = [document.subject, document.title, document.day].filter(Boolean).join(' ')
    const outcome = await printer.print(document, name)
    switch (outcome.kind) {
      case 'file':
        return { step: 'printed', fileName: outcome.fileName }
      case 'dialog':
        return { step: 'printed', fileName: null }
      case 'cancelled':
        return { step: 'ready' }
    }
  }

  return {
    state,
    /** The pages of a pack that is being printed. */
    pages: printer.pages,
    reset: () => setState({ step: 'ready' }),
    async start(order: () => Promise<PackOrder>) {
      setState({ step: 'making' })
      try {
        setState(await make(await order()))
      } catch (error) {
        setState({ step: 'failed', error })
      }
    },
  }
}

/** Draws the map of an account for a pack; null where nothing presses there, or where it can't be drawn. */
export function useAccountMapPicture() {
  const client = useClient()
  const model = useModel()
  return async (account: Account, locale: Locale, messages: Messages): Promise<PackPicture | null> => {
    if (account.pressures.length === 0) return null
    const [methods, material, worksheets] = await Promise.all([
      client.call('methods.list', {}),
      client.call('maps.material', {}),
      client.call('worksheets.list', { account: account.id }),
    ])
    const map = buildAccountMap(account, methods, locale, model, { cases: material.cases, worksheets })
    return drawMapPicture(map, messages.packs.alt.map(account.name || messages.common.untitled))
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
