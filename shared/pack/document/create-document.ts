import type * as Docx from 'docx'
import { messagesFor } from '../../i18n/messages.ts'
import { plainText } from '../../table/office-xml.ts'
import type { PackDocument, PackMaterial } from '../pack-document.ts'
import { bulletList, documentBlock, runs, type DocumentWriting } from './document-blocks.ts'
import { documentFonts, documentLook, page, sizes } from './document-look.ts'

/**
 * Makes a Word document of a pack: headings with a table of contents, native tables and charts that can be edited,
 * pictures with their words. It says what the pack says and nothing else.
 */
export async function createDocument({ document }: PackMaterial): Promise<Uint8Array> {
  const [docx, charts, { estimatePageNumbersWith }] = await Promise.all([
    import('docx'),
    import('docx/charts'),
    import('docx/layout'),
  ])
  const messages = messagesFor(document.locale)
  const fonts = documentFonts(document.locale)
  const writing: DocumentWriting = { docx, charts, messages, font: fonts.eastAsia }
  const file = new docx.Document({
    title: plainText(`${document.subject} · ${document.title}`),
    subject: plainText(document.mark),
    creator: messages.common.appName,
    styles: stylesOf(document, fonts),
    numbering: { config: [{ reference: bulletList, levels: [bullet(writing)] }] },
    // Page numbers of the contents come along, so that Word need not ask whether it may look them up. Where the
    // layout is not sure it guesses: a page beside the right one is better than none.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: footer(writing, document) },
        children: [...cover(writing, document), ...sections(writing, document)],
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toArrayBuffer(file))
}

function cover(writing: DocumentWriting, document: PackDocument): Docx.FileChild[] {
  const { docx, messages } = writing
  const { subject, title, period, dayInWords, mark, remarks } = document
  const line = (text: string, options: Parameters<typeof runs>[2] = {}, after = 80) =>
    text === '' ? [] : [new docx.Paragraph({ spacing: { after }, children: runs(writing, text, options) })]
  return [
    new docx.Paragraph({
      style: 'Title',
      spacing: { before: 1_600, after: 160 },
      children: runs(writing, subject),
    }),
    ...line(title, { size: sizes.heading, color: documentLook.accent }, 240),
    ...line([period, dayInWords].filter(Boolean).join(' · ')),
    ...line(mark, { bold: true, color: documentLook.soft }),
    ...remarks.flatMap((remark) => line(remark, { size: sizes.table, color: documentLook.soft })),
    ...line(messages.packWords.contents, { bold: true, size: sizes.smaller }, 120),
    new docx.TableOfContents(messages.packWords.contents, { hyperlink: true, headingStyleRange: '1-1' }),
  ]
}

function sections(writing: DocumentWriting, document: PackDocument): Docx.FileChild[] {
  const { docx } = writing
  return document.sections.flatMap(({ title, blocks }, index) => [
    new docx.Paragraph({
      heading: docx.HeadingLevel.HEADING_1,
      pageBreakBefore: index === 0,
      children: runs(writing, title),
    }),
    ...blocks.flatMap((block, place) => documentBlock(writing, block, blocks[place - 1] ?? null)),
  ])
}

function footer(writing: DocumentWriting, { subject, mark }: PackDocument): Docx.Footer {
  const { docx } = writing
  const look = { size: sizes.note, color: documentLook.soft }
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        tabStops: [{ type: docx.TabStopType.RIGHT, position: page.text }],
        children: [
          ...runs(writing, [subject, mark].filter(Boolean).join(' · '), look),
          new docx.TextRun({
            ...look,
            children: ['\t', docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}

function bullet({ docx }: DocumentWriting): Docx.ILevelsOptions {
  return {
    level: 0,
    format: docx.LevelFormat.BULLET,
    text: '•',
    alignment: docx.AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360, hanging: 240 } } },
  }
}

function stylesOf({ locale }: PackDocument, font: Docx.IFontAttributesProperties): Docx.IStylesOptions {
  const language = { value: locale === 'en' ? 'en-GB' : 'zh-CN', eastAsia: 'zh-CN' }
  const heading = (size: number, before: number, color: string) => ({
    run: { font, size, bold: true, color },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font, size: sizes.text, color: documentLook.ink, language },
        paragraph: { spacing: { line: 300, lineRule: 'auto', after: 60 } },
      },
      title: { run: { font, size: sizes.title, bold: true, color: documentLook.ink } },
      heading1: heading(sizes.heading, 400, documentLook.accent),
      heading2: heading(sizes.smaller, 280, documentLook.ink),
    },
  }
}
