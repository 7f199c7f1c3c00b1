import { AppFailure } from '../../api/errors.ts'
import type { Locale } from '../../domain/locale.ts'
import { messagesFor } from '../../i18n/messages.ts'
import { finishPackage } from '../pptx/finish-package.ts'
import { slideColors, slideFonts, slideSize } from '../pptx/slide-style.ts'

const left = 0.6
const width = slideSize.width - 2 * left

/** A presentation to begin a template of one's own with: a title, figures, words and a table whose row repeats. */
export async function createSampleTemplate(locale: Locale): Promise<Uint8Array> {
  const { default: PptxGenJS } = await import('pptxgenjs')
  const { packs, accounts, common, planFields } = messagesFor(locale)
  const fonts = slideFonts[locale]
  const deck = new PptxGenJS()
  deck.defineLayout({ name: 'TRIVET', width: slideSize.width, height: slideSize.height })
  deck.layout = 'TRIVET'
  deck.theme = { headFontFace: fonts.latin, bodyFontFace: fonts.latin }
  deck.title = packs.template.sampleName
  deck.author = common.appName

  const title = deck.addSlide()
  title.addText('{{account}}', {
    x: left,
    y: 2.6,
    w: width,
    h: 1,
    fontSize: 38,
    bold: true,
    color: slideColors.accent,
  })
  title.addText('{{title}} · {{period}} · {{day}}', { x: left, y: 3.7, w: width, h: 0.5, fontSize: 18 })
  title.addText('{{mark}}', { x: left, y: 6.7, w: width, h: 0.4, fontSize: 11, color: slideColors.inkFaint })

  const summary = deck.addSlide()
  heading(summary, packs.sections.summary)
  ;(['list-sales-plan', 'contribution-plan', 'contribution-margin-plan'] as const).forEach((name, index) => {
    const x = left + (index * width) / 3
    summary.addText(packs.keyFigure[name], {
      x,
      y: 1.5,
      w: 3.8,
      h: 0.4,
      fontSize: 12,
      color: slideColors.inkSoft,
    })
    summary.addText(`{{figure:${name}}}`, { x, y: 1.9, w: 3.8, h: 0.6, fontSize: 24, bold: true })
  })

  const words = deck.addSlide()
  heading(words, packs.sections['looking-back'])
  words.addText('{{section:looking-back}}', {
    x: left,
    y: 1.4,
    w: width,
    h: 5.2,
    fontSize: 14,
    valign: 'top',
  })

  const promotions = deck.addSlide()
  heading(promotions, accounts.nav.promotions)
  const { fields } = planFields.list.promotions
  const columns = ['name', 'product', 'start', 'end', 'status'] as const
  promotions.addTable(
    [
      columns.map((name) => ({
        text: fields[name],
        options: { bold: true, fill: { color: slideColors.paperSunken } },
      })),
      columns.map((name) => ({ text: `{{row:promotions.${name}}}` })),
    ],
    { x: left, y: 1.4, w: width, fontSize: 12, border: { type: 'solid', color: slideColors.line, pt: 0.5 } },
  )

  const written: unknown = await deck.write({ outputType: 'uint8array', compression: false })
  if (!(written instanceof Uint8Array)) throw new AppFailure('internal', 'The template has no bytes.')
  return finishPackage(written, {
    fonts,
    language: locale === 'en' ? 'en-GB' : locale,
    day: '2000-01-01',
    ...{ levels: packs.levels, rises: packs.rises, falls: packs.falls, labels: packs.labels },
  })

  function heading(slide: ReturnType<typeof deck.addSlide>, text: string): void {
    slide.addText(text, {
      x: left,
      y: 0.5,
      w: width,
      h: 0.6,
      fontSize: 24,
      bold: true,
      color: slideColors.ink,
    })
  }
}
