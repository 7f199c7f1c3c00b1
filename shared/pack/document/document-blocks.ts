import type * as Docx from 'docx'
import type * as Charts from 'docx/charts'
import type { Messages } from '../../i18n/messages.ts'
import { plainText } from '../../table/office-xml.ts'
import type { PackBlock, PackCell, PackFacts, PackPicture, PackTable } from '../pack-document.ts'
import { documentChart } from './document-chart.ts'
import { documentLook, page, sizes } from './document-look.ts'

/** What blocks are written with: the library, which is loaded late, and the language. */
export interface DocumentWriting {
  docx: typeof Docx
  charts: typeof Charts
  messages: Messages
  font: string
}

/** The numbering of lists that are not counted. */
export const bulletList = 'bullets'

/** Twentieths of a point that a day, or a short word, takes on one line. */
const dayWidth = 1_230
const leastWidth = 820

type Child = Docx.Paragraph | Docx.Table

/** A block of a pack as paragraphs and tables of the document; `before` is what stands above it in its section. */
export function documentBlock(writing: DocumentWriting, block: PackBlock, before: PackBlock | null): Child[] {
  const { docx, charts, messages, font } = writing
  switch (block.kind) {
    case 'heading':
      return [
        new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_2, children: runs(writing, block.text) }),
      ]
    case 'paragraph':
      return block.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => new docx.Paragraph({ spacing: { after: 120 }, children: runs(writing, line) }))
    case 'list':
      return block.items.map(
        (item) =>
          new docx.Paragraph({
            numbering: { reference: bulletList, level: 0 },
            children: runs(writing, item),
          }),
      )
    case 'facts':
      return [factTable(writing, block), ...notes(writing, block.sources)]
    case 'table':
      return [valueTable(writing, block), ...notes(writing, [block.unit, ...block.sources])]
    case 'chart':
      return [
        // A heading that says the same is enough.
        ...(before?.kind === 'heading' && before.text === block.title
          ? []
          : [
              new docx.Paragraph({
                keepNext: true,
                spacing: { before: 160, after: 40 },
                children: runs(writing, block.title, { bold: true }),
              }),
            ]),
        new docx.Paragraph({ children: [new charts.ChartRun(documentChart(block, messages, font))] }),
        ...notes(writing, [block.unitInWords, ...block.sources]),
      ]
    case 'picture':
      return [picture(writing, block)]
    case 'note':
      return notes(writing, [block.text])
  }
}

/** A text in one look; its lines are kept. */
export function runs(
  { docx }: DocumentWriting,
  text: string,
  options: Pick<Docx.IRunOptions, 'bold' | 'color' | 'size'> = {},
): Docx.TextRun[] {
  return plainText(text)
    .split('\n')
    .map((line, index) => new docx.TextRun({ ...options, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

function notes(writing: DocumentWriting, texts: readonly string[]): Docx.Paragraph[] {
  const said = texts.filter((text) => text !== '')
  return said.map(
    (text, index) =>
      new writing.docx.Paragraph({
        spacing: { before: index === 0 ? 60 : 0, after: index === said.length - 1 ? 160 : 0 },
        children: runs(writing, text, { size: sizes.note, color: documentLook.soft }),
      }),
  )
}

/** Each row stays whole and the first one stands on every page that the table goes on over. */
function valueTable(writing: DocumentWriting, { columns, rows }: PackTable): Docx.Table {
  const { docx } = writing
  const widths = shares(
    columns.map(({ weight }) => weight),
    columns.map((_, column) =>
      rows.some(({ cells }) => cells[column]?.unit === 'day') ? dayWidth : leastWidth,
    ),
  )
  const size = columns.length > 7 ? sizes.note : sizes.table
  return new docx.Table({
    ...tableFrame(writing, widths),
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label, align }, column) =>
          tableCell(
            writing,
            { width: widths[column] ?? 0, align, fill: documentLook.head },
            runs(writing, label, { bold: true, size }),
          ),
        ),
      }),
      ...rows.map(
        ({ cells, strong = false }) =>
          new docx.TableRow({
            cantSplit: true,
            children: columns.map(({ align }, column) => {
              const cell = cells[column]
              return tableCell(
                writing,
                { width: widths[column] ?? 0, align },
                runs(writing, cell?.text ?? '', { size, bold: strong, color: colorOf(cell) }),
              )
            }),
          }),
      ),
    ],
  })
}

function factTable(writing: DocumentWriting, { facts }: PackFacts): Docx.Table {
  const { docx } = writing
  const widths = shares([3, 2, 3])
  const cell = (column: number, align: 'left' | 'right', children: Docx.TextRun[]) =>
    tableCell(writing, { width: widths[column] ?? 0, align }, children)
  return new docx.Table({
    ...tableFrame(writing, widths),
    rows: facts.map(
      ({ label, cell: shown, remark }) =>
        new docx.TableRow({
          cantSplit: true,
          children: [
            cell(0, 'left', runs(writing, label)),
            cell(1, 'right', runs(writing, shown.text, { bold: true, color: colorOf(shown) })),
            cell(2, 'left', runs(writing, remark, { color: documentLook.soft, size: sizes.table })),
          ],
        }),
    ),
  })
}

function picture(writing: DocumentWriting, { png, width, height, alt }: PackPicture): Docx.Paragraph {
  const { docx } = writing
  // Pixels of a page of 170 mm; high pictures leave room for their heading.
  const factor = Math.min(640 / width, 840 / height, 1)
  return new docx.Paragraph({
    children: [
      new docx.ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * factor), height: Math.round(height * factor) },
        altText: { name: plainText(alt), description: plainText(alt) },
      }),
    ],
  })
}

function tableFrame({ docx }: DocumentWriting, widths: readonly number[]) {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  const hairline = { style: docx.BorderStyle.SINGLE, size: 4, color: documentLook.line }
  return {
    width: { size: page.text, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    borders: {
      top: hairline,
      bottom: hairline,
      left: none,
      right: none,
      insideHorizontal: hairline,
      insideVertical: none,
    },
  }
}

function tableCell(
  { docx }: DocumentWriting,
  { width, align, fill }: { width: number; align: 'left' | 'right'; fill?: string },
  children: Docx.TextRun[],
): Docx.TableCell {
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    ...(fill === undefined ? {} : { shading: { type: docx.ShadingType.CLEAR, fill, color: 'auto' } }),
    children: [
      new docx.Paragraph({
        alignment: align === 'right' ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
        spacing: { before: 0, after: 0 },
        children,
      }),
    ],
  })
}

/** Widths that fill the text, each as much of it as it weighs, but never too narrow for what it holds. */
function shares(weights: readonly number[], least: readonly number[] = []): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const wanted = weights.map((weight) => (page.text * weight) / total)
  const short = wanted.map((width, column) => Math.max(0, (least[column] ?? 0) - width))
  const spare = wanted.map((width, column) => Math.max(0, width - (least[column] ?? 0)))
  const [missing, free] = [short, spare].map((list) => list.reduce((sum, one) => sum + one, 0))
  const given = Math.min(1, (missing ?? 0) / (free || 1))
  return wanted.map((width, column) =>
    Math.floor(width + (short[column] ?? 0) - (spare[column] ?? 0) * given),
  )
}

function colorOf(cell: PackCell | undefined): string {
  switch (cell?.tone) {
    case 'good':
      return documentLook.good
    case 'bad':
      return documentLook.bad
    case 'soft':
      return documentLook.soft
    case undefined:
      return documentLook.ink
  }
}
