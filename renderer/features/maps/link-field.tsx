import { useEffect, useRef } from 'react'
import type { DrawnLink } from '#shared/map/drawn-links.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './map-canvas.module.css'
import type { NodeWriting } from './map-editing.ts'
import { useWritingField } from './use-writing-field.ts'

/** Writes the name of a line where it stands. */
export function LinkField({ link, writing }: { link: DrawnLink; writing: NodeWriting }) {
  const { maps } = useMessages()
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  return (
    <input
      ref={field}
      className={classes.linkField}
      data-map-overlay
      aria-label={maps.linkName}
      defaultValue={writing.text}
      style={{ left: link.middle.x, top: link.middle.y }}
      {...useWritingField(writing)}
    />
  )
}
