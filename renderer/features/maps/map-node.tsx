import { memo } from 'react'
import { markPath, markPlace, textLines, vessel, vesselTransform } from '#shared/map/drawing.ts'
import { outerAnchor } from '#shared/map/edge-path.ts'
import type { PlacedNode } from '#shared/map/layout.ts'
import { nodeShapes } from '#shared/map/shape.ts'
import classes from './map-canvas.module.css'

export interface MapNodeProps {
  placed: PlacedNode
  /** Null where there is nothing to fold. */
  expanded: boolean | null
  selected: boolean
  /** Shows the same thing as the selected node, or hides it. */
  related: boolean
  dropTarget: boolean
  /** The one node that Tab leads to. */
  tabbable: boolean
}

/** One node. It listens to nothing: the canvas hears for all, so that a thousand of them cost little. */
export const MapNodeView = memo(function MapNodeView(props: MapNodeProps) {
  const { placed, expanded, selected, related, dropTarget, tabbable } = props
  const { node, width, height } = placed
  const { frame } = nodeShapes[node.kind]
  return (
    <g
      className={classes.node}
      style={{ transform: `translate(${placed.x}px, ${placed.y}px)` }}
      role="treeitem"
      tabIndex={tabbable ? 0 : -1}
      aria-label={node.text}
      aria-level={placed.depth + 1}
      aria-setsize={placed.setSize}
      aria-posinset={placed.position}
      aria-selected={selected}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      data-node={placed.id}
      data-kind={node.kind}
      data-frame={frame}
      data-source={node.source ?? undefined}
      data-quiet={node.quiet || undefined}
      data-related={related || undefined}
      data-drop={dropTarget || undefined}
    >
      <rect
        className={classes.halo}
        x={-4}
        y={-4}
        width={width + 8}
        height={height + 8}
        rx={frame === 'pill' ? height / 2 + 4 : 11}
      />
      <rect
        className={classes.frame}
        width={width}
        height={height}
        rx={frame === 'pill' ? height / 2 : frame === 'vessel' ? 16 : 8}
      />
      <NodeMark placed={placed} />
      {textLines(placed).map((line) => (
        <text key={line.y} className={classes[line.role]} x={line.x} y={line.y}>
          {line.text}
        </text>
      ))}
      {isCut(placed) && <title>{node.text}</title>}
      {expanded !== null && node.kind !== 'root' && <Knob placed={placed} expanded={expanded} />}
    </g>
  )
}, sameNode)

function NodeMark({ placed }: { placed: PlacedNode }) {
  const { node } = placed
  if (node.kind === 'root') {
    return (
      <g className={classes.vessel} transform={vesselTransform(placed)}>
        {vessel.map((part) => (
          <path key={part.d} d={part.d} data-tone={part.tone} strokeWidth={part.strokeWidth} />
        ))}
      </g>
    )
  }
  const place = markPlace(placed)
  if (!place) return null
  if (node.kind === 'action') {
    return <circle className={classes.ring} cx={place.x} cy={place.y} r={place.size / 2 - 0.75} />
  }
  if (node.source === null) return null
  return <path className={classes.mark} d={markPath(node.source, place.x, place.y, place.size)} />
}

/** Folds and unfolds a branch; closed, it says how many nodes it hides. */
function Knob({ placed, expanded }: { placed: PlacedNode; expanded: boolean }) {
  const anchor = outerAnchor(placed)
  const x = anchor.x - placed.x + (placed.side === 'right' ? 16 : -16)
  const y = anchor.y - placed.y
  return (
    <g
      className={classes.knob}
      data-knob
      data-open={expanded || undefined}
      transform={`translate(${x} ${y})`}
    >
      <circle className={classes.knobArea} r={15} />
      <circle className={classes.knobFace} r={expanded ? 4 : 11} />
      {expanded ? (
        <path className={classes.knobSign} d="M-3.5 0h7" />
      ) : (
        <text className={classes.knobCount} y={3.8}>
          {placed.hidden}
        </text>
      )}
    </g>
  )
}

function isCut(placed: PlacedNode): boolean {
  return placed.lines.at(-1)?.endsWith('…') === true && !placed.node.label.endsWith('…')
}

/** A new layout makes new objects for places that did not change; those are not drawn again. */
function sameNode(a: MapNodeProps, b: MapNodeProps): boolean {
  return (
    a.expanded === b.expanded &&
    a.selected === b.selected &&
    a.related === b.related &&
    a.dropTarget === b.dropTarget &&
    a.tabbable === b.tabbable &&
    (a.placed === b.placed || samePlace(a.placed, b.placed))
  )
}

function samePlace(a: PlacedNode, b: PlacedNode): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.height === b.height &&
    a.side === b.side &&
    a.hidden === b.hidden &&
    a.position === b.position &&
    a.setSize === b.setSize &&
    a.node.text === b.node.text &&
    a.node.quiet === b.node.quiet &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line === b.lines[index]) &&
    a.captionLines.length === b.captionLines.length &&
    a.captionLines.every((line, index) => line === b.captionLines[index])
  )
}
