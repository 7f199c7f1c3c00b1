import type { Account } from '../domain/account.ts'
import type { MethodSummary } from '../domain/method.ts'
import { messagesFor } from '../i18n/messages.ts'
import { buildAccountMap } from '../map/build-account-map.ts'
import { buildPressureMap } from '../map/build-pressure-map.ts'
import { estimateWidth } from '../map/estimate-width.ts'
import { layoutMap } from '../map/layout.ts'
import type { MapModel, MapNode } from '../map/model.ts'
import { lightMapTheme } from '../map/theme.ts'
import { toMermaid } from '../map/to-mermaid.ts'
import { toOutline } from '../map/to-outline.ts'
import { toSvg } from '../map/to-svg.ts'
import { type DocumentContext, joinBlocks, sampleNotice, section } from './document-context.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import { escapeInline, type LinkTarget, pressureMap } from './link.ts'

interface MapInput {
  title: string
  /** The account whose map it is; null for the map of the library. */
  account: Account | null
  methods: readonly MethodSummary[]
}

/**
 * Writes a map three ways: a picture for the eye, an outline whose entries link to what they stand for, and
 * a mermaid diagram that other programs draw. `picture` is the destination of the link to the SVG file.
 */
export function mapToMarkdown(
  { title, account, methods }: MapInput,
  picture: string,
  context: DocumentContext,
): { markdown: string; svg: string } {
  const { exports } = messagesFor(context.locale)
  const map = account
    ? buildAccountMap(account, methods, context.locale, context.model)
    : buildPressureMap(methods, context.locale, context.model)
  const front = writeFrontMatter({
    title,
    ...(account ? { created: account.createdAt, updated: account.updatedAt } : {}),
    ka_id: account?.id ?? pressureMap.id,
    ka_type: 'map',
    ...(account ? { ka_account: [account.id] } : {}),
    ...(account?.sample ? { ka_sample: true } : {}),
    ka_schema: exportFormatVersion,
  })
  const outline = toOutline(map, (node) => destinationOf(node, context))
  const body = joinBlocks([
    ...sampleNotice(context.locale, account?.sample ?? false),
    `![${escapeInline(title)}](${picture})`,
    ...section(exports.map.outline, [outline.trimEnd()]),
    ...section(exports.map.diagram, [fence(toMermaid(map))]),
  ])
  return { markdown: front + body, svg: drawing(map) }
}

function destinationOf({ reference }: MapNode, { resolve }: DocumentContext): string | null {
  const target: LinkTarget | null =
    reference.kind === 'account' || reference.kind === 'method'
      ? { kind: reference.kind, id: reference.id }
      : null
  return target && resolve(target).destination
}

/** All of the map, on white paper's terms: whoever looks at the file can't open a closed branch. */
function drawing(map: MapModel): string {
  return toSvg(layoutMap(map, new Set(), estimateWidth), lightMapTheme)
}

/** Fenced with more backticks than the diagram holds in a row. */
function fence(diagram: string): string {
  const longest = Math.max(2, ...(diagram.match(/`+/g) ?? []).map((run) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}mermaid\n${diagram.trimEnd()}\n${ticks}`
}
