import { useComputedColorScheme } from '@mantine/core'
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
  type PointerEvent,
} from 'react'
import type { Box, MapLayout } from '#shared/map/layout.ts'
import { useMessages } from '../../ui/language.tsx'
import { seenArea } from './camera.ts'
import classes from './map-stage.module.css'
import type { Camera } from './use-camera.ts'

const size = { width: 168, height: 108 }
const inset = 6
/** The smallest mark that can still be seen. */
const leastMark = 1.5

/** The whole map in a corner, with a frame around what is seen; a press or a drag goes there. */
export function Minimap({ layout, camera }: { layout: MapLayout; camera: Camera }) {
  const { maps } = useMessages()
  const scheme = useComputedColorScheme('light')
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const { bounds } = layout
  const scale = Math.min(
    (size.width - 2 * inset) / Math.max(1, bounds.width),
    (size.height - 2 * inset) / Math.max(1, bounds.height),
  )
  const isNeeded = useSyncExternalStore(
    camera.subscribe,
    () => !covers(seenArea(camera.get(), camera.size()), bounds),
  )
  const left = (size.width - bounds.width * scale) / 2 - bounds.x * scale
  const top = (size.height - bounds.height * scale) / 2 - bounds.y * scale

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !canvas.current) return
    const ratio = window.devicePixelRatio
    canvas.current.width = size.width * ratio
    canvas.current.height = size.height * ratio
    context.scale(ratio, ratio)
    const style = getComputedStyle(canvas.current)
    const colour = (name: string) => style.getPropertyValue(name)
    for (const { node, x, y, width, height } of layout.nodes) {
      context.fillStyle = colour(node.source === null ? '--tv-line-strong' : `--tv-${node.source}`)
      const high = Math.max(leastMark, height * scale * 0.7)
      context.fillRect(x * scale + left, y * scale + top, Math.max(leastMark, width * scale), high)
    }
  }, [layout, left, top, scale, scheme, isNeeded])

  const follow = useCallback(() => {
    const seen = seenArea(camera.get(), camera.size())
    if (!frame.current) return
    const edge = (value: number, most: number) => Math.min(most, Math.max(0, value))
    const x = edge(seen.x * scale + left, size.width)
    const y = edge(seen.y * scale + top, size.height)
    const right = edge((seen.x + seen.width) * scale + left, size.width)
    const bottom = edge((seen.y + seen.height) * scale + top, size.height)
    frame.current.style.translate = `${x}px ${y}px`
    frame.current.style.width = `${right - x}px`
    frame.current.style.height = `${bottom - y}px`
  }, [camera, scale, left, top])

  useEffect(() => {
    follow()
    return camera.subscribe(follow)
  }, [camera, follow, isNeeded])

  function goTo(event: PointerEvent<HTMLDivElement>) {
    if (event.buttons === 0) return
    const box = event.currentTarget.getBoundingClientRect()
    const state = camera.get()
    const view = camera.size()
    const x = (event.clientX - box.left - left) / scale
    const y = (event.clientY - box.top - top) / scale
    camera.set({ ...state, x: view.width / 2 - x * state.scale, y: view.height / 2 - y * state.scale })
  }

  if (!isNeeded) return null
  return (
    <div
      className={classes.minimap}
      style={size}
      role="img"
      aria-label={maps.minimap}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={goTo}
    >
      <canvas ref={canvas} style={size} />
      <div ref={frame} className={classes.minimapFrame} />
    </div>
  )
}

function covers(seen: Box, bounds: Box): boolean {
  return (
    seen.x <= bounds.x &&
    seen.y <= bounds.y &&
    seen.x + seen.width >= bounds.x + bounds.width &&
    seen.y + seen.height >= bounds.y + bounds.height
  )
}
