import { useEffect, useLayoutEffect, useRef } from 'react'
import type { PlacedNode } from '#shared/map/layout.ts'
import { nodeShapes } from '#shared/map/shape.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './map-canvas.module.css'
import type { NodeWriting } from './map-editing.ts'
import { growField, useWritingField } from './use-writing-field.ts'

/** Room for a few words before a line breaks. */
const leastWidth = 180

/** Writes the text of a node where it stands. Enter takes it, Shift+Enter breaks the line, Escape gives up. */
export function NodeField({ placed, writing }: { placed: PlacedNode; writing: NodeWriting }) {
  const { maps } = useMessages()
  const field = useRef<HTMLTextAreaElement>(null)
  const { font, lineHeight, paddingX, paddingY } = nodeShapes[placed.node.kind]
  const width = Math.max(placed.width, leastWidth)

  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  useLayoutEffect(() => growField(field.current))

  return (
    <textarea
      ref={field}
      className={classes.field}
      data-map-overlay
      aria-label={maps.nodeText}
      rows={1}
      defaultValue={writing.text}
      style={{
        left: placed.side === 'right' ? placed.x : placed.x + placed.width - width,
        top: placed.y,
        width,
        minHeight: placed.height,
        padding: `${paddingY}px ${paddingX}px`,
        fontSize: font.size,
        fontWeight: font.weight,
        lineHeight: `${lineHeight}px`,
      }}
      onInput={(event) => growField(event.currentTarget)}
      {...useWritingField(writing)}
    />
  )
}
