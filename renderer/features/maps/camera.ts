import type { Box } from '#shared/map/layout.ts'

/** Where the map lies in its window: the origin's place in pixels, and how large a pixel of the map is. */
export interface CameraState {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export const smallestScale = 0.1
export const largestScale = 3
/** Fitting never enlarges text beyond this. */
const largestFit = 1.1
const fitMargin = 32
/** Below the map float the zoom controls. */
const controlsHeight = 44

export function clampScale(scale: number): number {
  return Math.min(largestScale, Math.max(smallestScale, scale))
}

/** Zooms so that the point of the map under `at` stays under it. */
export function zoomedAt(state: CameraState, at: { x: number; y: number }, factor: number): CameraState {
  const scale = clampScale(state.scale * factor)
  const ratio = scale / state.scale
  return { x: at.x - (at.x - state.x) * ratio, y: at.y - (at.y - state.y) * ratio, scale }
}

/**
 * Shows all of the map. Where that would make it smaller than `least`, shows the middle around the root
 * at that size instead.
 */
export function fitted(bounds: Box, view: Size, least = smallestScale, most = largestFit): CameraState {
  const wide = (view.width - 2 * fitMargin) / bounds.width
  const room = view.height - controlsHeight
  const high = (room - 2 * fitMargin) / bounds.height
  const scale = clampScale(Math.min(most, wide, high))
  if (scale < least) return { x: view.width / 2, y: room / 2, scale: least }
  return {
    x: view.width / 2 - (bounds.x + bounds.width / 2) * scale,
    y: room / 2 - (bounds.y + bounds.height / 2) * scale,
    scale,
  }
}

/** Puts the middle of a box into the middle of the window, with text at its own size. */
export function centredOn(box: Box, view: Size): CameraState {
  return {
    x: view.width / 2 - (box.x + box.width / 2),
    y: (view.height - controlsHeight) / 2 - (box.y + box.height / 2),
    scale: 1,
  }
}

/** The part of the map that is seen. */
export function seenArea(state: CameraState, view: Size): Box {
  return {
    x: -state.x / state.scale,
    y: -state.y / state.scale,
    width: view.width / state.scale,
    height: view.height / state.scale,
  }
}

/** Moves as little as needed to bring a box into view; null when it is there already. */
export function revealing(state: CameraState, box: Box, view: Size): CameraState | null {
  const dx = shift(state.x + box.x * state.scale, box.width * state.scale, view.width)
  const dy = shift(state.y + box.y * state.scale, box.height * state.scale, view.height)
  return dx === 0 && dy === 0 ? null : { ...state, x: state.x + dx, y: state.y + dy }
}

/** Brings an opened branch into view as far as it fits, and in any case the node that it hangs on. */
export function revealingBranch(
  state: CameraState,
  node: Box,
  children: readonly Box[],
  view: Size,
): CameraState {
  const left = Math.min(node.x, ...children.map((child) => child.x))
  const right = Math.max(node.x + node.width, ...children.map((child) => child.x + child.width))
  // What hangs on a node is centred on it: a column higher than the window stays where it is.
  const across = revealing(state, { x: left, y: node.y, width: right - left, height: node.height }, view)
  return revealing(across ?? state, node, view) ?? across ?? state
}

function shift(start: number, length: number, room: number): number {
  const margin = Math.min(fitMargin, Math.max(0, (room - length) / 2))
  if (start < margin) return margin - start
  if (start + length > room - margin) return room - margin - (start + length)
  return 0
}
