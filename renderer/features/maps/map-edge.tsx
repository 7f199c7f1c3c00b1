import { memo } from 'react'
import type { PressureSource } from '#shared/domain/pressure.ts'
import classes from './map-canvas.module.css'

interface MapEdgeProps {
  path: string
  form: 'leg' | 'line'
  source: PressureSource | null
  depth: number
}

export const MapEdge = memo(function MapEdge({ path, form, source, depth }: MapEdgeProps) {
  return (
    <path
      className={form === 'leg' ? classes.leg : classes.edge}
      d={path}
      data-source={source ?? undefined}
      data-depth={depth}
    />
  )
})
