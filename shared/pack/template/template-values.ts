import type { PackBlock, PackDocument, PackSection, PackTable } from '../pack-document.ts'

/** What a template can ask a pack for, by the name between the double braces. */
export interface TemplateValues {
  /** The words for a placeholder; null for one that this pack does not know. Lines are kept. */
  text: (placeholder: string) => string | null
  /** The rows of a table by the ids of its columns; null for a table that this pack does not know. */
  rows: (table: string) => ReadonlyMap<string, string>[] | null
}

const plainNames = ['account', 'title', 'period', 'day', 'mark'] as const

/** Makes the answers to all placeholders from a pack: what a pack for the customer does not hold can't be asked for. */
export function templateValues(document: PackDocument): TemplateValues {
  const tables = tablesOf(document)
  const figures = new Map(
    document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'facts' ? block.facts.map(({ id, cell }) => [id, cell.text] as const) : [],
      ),
    ),
  )
  const plain: Record<(typeof plainNames)[number], string> = {
    account: document.subject,
    title: document.title,
    period: document.period,
    day: document.dayInWords,
    mark: document.mark,
  }
  return {
    text(placeholder) {
      const name = plainNames.find((candidate) => candidate === placeholder)
      if (name !== undefined) return plain[name]
      const [kind, of] = splitOnce(placeholder, ':')
      if (kind === 'figure') return figures.get(of) ?? null
      if (kind === 'section') return sectionText(document.sections.find(({ id }) => id === of))
      if (kind === 'table') return tableText(tables.get(of))
      return null
    },
    rows(name) {
      const table = tables.get(name)
      return table === undefined
        ? null
        : table.rows.map((row) =>
            rowOf(
              table,
              row.cells.map(({ text }) => text),
            ),
          )
    },
  }
}

/** One group of placeholders, for those who make a template. */
export interface PlaceholderGroup {
  kind: 'plain' | 'figure' | 'section' | 'row'
  /** What it is about, in words; empty for the plain ones. */
  title: string
  placeholders: { placeholder: string; label: string }[]
}

/** Every placeholder that a pack can answer, with what it stands for. */
export function placeholdersOf(document: PackDocument): PlaceholderGroup[] {
  const facts = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])),
  )
  return [
    {
      kind: 'plain' as const,
      title: '',
      placeholders: plainNames.map((name) => ({
        placeholder: `{{${name}}}`,
        label: templateValues(document).text(name) ?? '',
      })),
    },
    {
      kind: 'figure' as const,
      title: '',
      placeholders: facts.map(({ id, label }) => ({ placeholder: `{{figure:${id}}}`, label })),
    },
    {
      kind: 'section' as const,
      title: '',
      placeholders: document.sections
        .filter((section) => sectionText(section) !== null)
        .map(({ id, title }) => ({ placeholder: `{{section:${id}}}`, label: title })),
    },
    ...[...tablesOf(document).values()].map((table) => ({
      kind: 'row' as const,
      title: table.title,
      placeholders: table.columns.map(({ id, label }) => ({
        placeholder: `{{row:${table.id}.${id}}}`,
        label,
      })),
    })),
  ].filter(({ placeholders }) => placeholders.length > 0)
}

function tablesOf({ sections }: PackDocument): Map<string, PackTable> {
  return new Map(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, block] as const] : [])),
    ),
  )
}

function rowOf(table: PackTable, texts: readonly string[]): Map<string, string> {
  return new Map([
    ...table.columns.map(({ id }, index) => [id, texts[index] ?? ''] as const),
    ...table.emptyColumns.map((id) => [id, ''] as const),
  ])
}

/** Words and lists of a section, line by line; tables and charts are asked for on their own. */
function sectionText(section: PackSection | undefined): string | null {
  if (section === undefined) return null
  const saysWords = section.blocks.some((block) => block.kind !== 'heading' && wordsIn(block).length > 0)
  return saysWords ? section.blocks.flatMap(wordsIn).join('\n') : null
}

function wordsIn(block: PackBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [block.text]
    case 'list':
      return block.items
    case 'facts':
      return block.facts.map(({ label, cell }) => `${label} ${cell.text}`)
    case 'table':
    case 'chart':
    case 'picture':
      return []
  }
}

function tableText(table: PackTable | undefined): string | null {
  if (table === undefined) return null
  return [
    table.columns.map(({ label }) => label),
    ...table.rows.map(({ cells }) => cells.map(({ text }) => text)),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n')
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}
