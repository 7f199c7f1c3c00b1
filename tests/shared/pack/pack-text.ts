import type { PackBlock, PackDocument } from '#shared/pack/pack-document.ts'

/** Everything that a pack says, wherever it says it: words, cells, values, names and sources. */
export function textOfPack(pack: PackDocument): string {
  const lines: unknown[] = [pack.title, pack.subject, pack.period, pack.day, pack.dayInWords, pack.mark]
  lines.push(...pack.remarks)
  for (const { title, blocks } of pack.sections) lines.push(title, ...blocks.flatMap(wordsOfBlock))
  return lines.join('\n')
}

function wordsOfBlock(block: PackBlock): unknown[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [block.text]
    case 'list':
      return block.items
    case 'facts':
      return [
        ...block.facts.flatMap(({ label, cell, remark }) => [label, cell.text, cell.value, remark]),
        ...block.sources,
      ]
    case 'table':
      return [
        block.title,
        block.unit,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(({ text, value }) => [text, value])),
        ...block.sources,
      ]
    case 'chart':
      return [
        block.title,
        ...block.categories,
        ...block.series.flatMap(({ name, values }) => [name, ...values]),
        block.alt,
        ...block.sources,
      ]
    case 'picture':
      return [block.alt]
  }
}
