import { AppFailure } from '../../api/errors.ts'
import { messagesFor } from '../../i18n/messages.ts'
import type { PackMaterial } from '../pack-document.ts'
import { drawSlides, prepareDeck } from './draw-slides.ts'
import { finishPackage } from './finish-package.ts'
import { planSlides } from './plan-slides.ts'
import { slideFonts } from './slide-style.ts'

/**
 * Makes a presentation of a pack: native text, tables and charts that can be edited, with the sources of figures in
 * the notes of the speaker. The same pack gives the same bytes.
 */
export async function createPptx({ document }: PackMaterial): Promise<Uint8Array> {
  const { default: PptxGenJS } = await import('pptxgenjs')
  const messages = messagesFor(document.locale)
  const language = { fonts: slideFonts[document.locale], messages }
  const deck = new PptxGenJS()
  prepareDeck(deck, language)
  deck.title = `${document.subject} · ${document.title}`
  deck.subject = document.mark
  deck.author = messages.common.appName
  deck.company = messages.common.appName
  drawSlides(deck, document, planSlides(document, language), language)
  const written: unknown = await deck.write({ outputType: 'uint8array', compression: false })
  if (!(written instanceof Uint8Array)) throw new AppFailure('internal', 'The presentation has no bytes.')
  return finishPackage(written, {
    fonts: language.fonts,
    language: document.locale === 'en' ? 'en-GB' : document.locale,
    day: document.day,
    levels: messages.packs.levels,
    rises: messages.packs.rises,
    falls: messages.packs.falls,
    labels: messages.packs.labels,
  })
}
