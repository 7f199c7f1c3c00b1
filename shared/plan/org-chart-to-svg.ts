import { influences, type Stakeholder, type StakeholderLineKind } from '../domain/people.ts'
import { estimateWidth } from '../map/estimate-width.ts'
import type { MapTheme } from '../map/theme.ts'
import { escapeXml } from '../map/to-svg.ts'
import { wrapText } from '../map/wrap.ts'
import {
  arrowHead,
  card,
  cross,
  type OrgChartLayout,
  type PlacedLine,
  type PlacedPerson,
} from './org-chart-layout.ts'

/** The words of the picture. */
export interface OrgChartTexts {
  title: string
  untitled: string
  loose: string
  nobody: string
  attitude: (attitude: number | null) => string
  reportsTo: string
  line: Record<StakeholderLineKind, string>
}

interface Colours {
  theme: MapTheme
  danger: string
}

const margin = 32
const padding = 12
const legendHeight = 34
const footSize = 11.5

/**
 * Writes the chart as a picture that stands alone: plain text elements, no style sheet, no script, nothing from
 * outside, so that every viewer and office program shows what the screen showed.
 */
export function toSvg(layout: OrgChartLayout, colours: Colours, texts: OrgChartTexts): string {
  const { theme } = colours
  const width = Math.ceil(Math.max(layout.width, 520) + 2 * margin)
  const height = Math.ceil(layout.height + 2 * margin + legendHeight)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-margin} ${-margin} ${width} ${height}" font-family="${escapeXml(theme.fontFamily)}">`,
    `<title>${escapeXml(texts.title)}</title>`,
    `<rect x="${-margin}" y="${-margin}" width="${width}" height="${height}" fill="${theme.background}"/>`,
    ...layout.edges.map(
      ({ path }) => `<path d="${path}" fill="none" stroke="${theme.inkFaint}" stroke-width="1.25"/>`,
    ),
    ...(layout.looseTop === null
      ? []
      : [text(0, layout.looseTop + 18, 12.5, 600, theme.inkSoft, texts.loose)]),
    ...layout.lines.map((line) => drawLine(line, colours)),
    ...layout.people.map((placed) => drawCard(placed, colours, texts)),
    drawLegend(layout.height + legendHeight, colours, texts),
    '</svg>',
    '',
  ].join('\n')
}

function drawCard({ person, x, y }: PlacedPerson, colours: Colours, texts: OrgChartTexts): string {
  const { theme, danger } = colours
  const width = card.width - 2 * padding
  const attitude = texts.attitude(person.attitude)
  return [
    `<g transform="translate(${x} ${y})">`,
    `<rect x="0.5" y="0.5" width="${card.width - 1}" height="${card.height - 1}" rx="8" fill="${theme.raised}" stroke="${theme.inkFaint}" stroke-opacity="0.55"/>`,
    text(padding, 25, 14, 600, theme.ink, fitted(person.name || texts.untitled, 14, 600, width)),
    text(padding, 44, 12, 400, theme.inkSoft, fitted(person.role, 12, 400, width)),
    drawInfluence(person, theme),
    text(padding + 26, 70, footSize, 600, attitudeColour(person, colours), attitude),
    text(
      card.width - padding,
      70,
      footSize,
      400,
      person.owner.trim() === '' ? danger : theme.inkSoft,
      fitted(person.owner.trim() || texts.nobody, footSize, 400, 78),
      'end',
    ),
    '</g>',
  ].join('')
}

/** One to three filled bars. */
function drawInfluence({ influence }: Stakeholder, theme: MapTheme): string {
  const level = influences.findIndex((value) => value === influence)
  return influences
    .map((_, index) => {
      const height = 5 + 3.5 * index
      const fill = index <= level ? theme.accent : 'none'
      return `<rect x="${padding + 6 * index}" y="${70 - height}" width="4" height="${height}" rx="1" fill="${fill}" stroke="${index <= level ? theme.accent : theme.inkFaint}"/>`
    })
    .join('')
}

function attitudeColour({ attitude }: Stakeholder, { theme, danger }: Colours): string {
  if (attitude === null || attitude === 0) return theme.inkSoft
  return attitude < 0 ? danger : theme.accent
}

/** Influence is a line with an arrow, conflict a dotted one with a cross: they differ without colour too. */
function drawLine(line: PlacedLine, { theme, danger }: Colours): string {
  if (line.kind === 'influences') {
    return (
      `<path d="${line.path}" fill="none" stroke="${theme.accent}" stroke-width="1.75"/>` +
      `<path d="${arrowHead(line)}" fill="${theme.accent}"/>`
    )
  }
  return (
    `<path d="${line.path}" fill="none" stroke="${danger}" stroke-width="1.75" stroke-dasharray="2 4" stroke-linecap="round"/>` +
    `<path d="${cross(line)}" fill="none" stroke="${danger}" stroke-width="2" stroke-linecap="round"/>`
  )
}

function drawLegend(y: number, colours: Colours, texts: OrgChartTexts): string {
  const { theme } = colours
  const bow = (x: number): PlacedLine => ({
    id: 'influences',
    kind: 'influences',
    path: `M${x} ${y - 8}C${x} ${y + 1} ${x + 27} ${y + 3} ${x + 27} ${y - 3}`,
    middle: { x: x + 14, y: y - 4 },
    end: { x: x + 27, y: y - 8 },
    endsFrom: 'below',
  })
  const straight = (x: number): PlacedLine => ({
    id: 'conflicts',
    kind: 'conflicts',
    path: `M${x} ${y - 4}H${x + 32}`,
    middle: { x: x + 16, y: y - 4 },
    end: { x: x + 32, y: y - 4 },
    endsFrom: 'below',
  })
  const words = [texts.reportsTo, texts.line.influences, texts.line.conflicts]
  const widths = words.map((word) => estimateWidth(word, { size: footSize, weight: 400 }) + 40 + 28)
  const second = widths[0] ?? 0
  const third = second + (widths[1] ?? 0)
  return [
    `<path d="M0 ${y - 4}H32" fill="none" stroke="${theme.inkFaint}" stroke-width="1.25"/>`,
    drawLine(bow(second), colours),
    drawLine(straight(third), colours),
    ...[0, second, third].map((x, index) =>
      text(x + 40, y, footSize, 400, theme.inkSoft, words[index] ?? ''),
    ),
  ].join('')
}

function fitted(content: string, size: number, weight: number, width: number): string {
  return wrapText(content, width, (run) => estimateWidth(run, { size, weight }), 1)[0] ?? ''
}

function text(
  x: number,
  y: number,
  size: number,
  weight: number,
  fill: string,
  content: string,
  anchor: 'start' | 'end' = 'start',
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}" xml:space="preserve">${escapeXml(content)}</text>`
}
