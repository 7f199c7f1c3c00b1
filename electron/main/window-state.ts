import { z } from 'zod'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export const leastSize = { width: 1024, height: 640 }
export const usualSize = { width: 1280, height: 800 }

const windowStateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximised: z.boolean(),
})
/** Normal bounds and whether the window was maximised over them. */
export type WindowState = z.infer<typeof windowStateSchema>

/** Reads a remembered state; null when there is none or it makes no sense. */
export function parseWindowState(text: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * Where the window opens: where it was, if enough of its title bar is on a screen to drag it by. Otherwise a screen
 * was unplugged or its size changed, and the window takes its usual size in the middle.
 */
export function placeWindow(state: WindowState | null, workAreas: Box[]): Partial<Box> & typeof usualSize {
  if (state === null) return usualSize
  const { x, y } = state
  const area = workAreas.find((candidate) => canGrab(state, candidate))
  if (!area) return usualSize
  const width = Math.min(Math.max(state.width, leastSize.width), Math.max(area.width, leastSize.width))
  const height = Math.min(Math.max(state.height, leastSize.height), Math.max(area.height, leastSize.height))
  return { x, y, width, height }
}

const grabWidth = 160
const titleBarHeight = 32

function canGrab(window: Box, area: Box): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const isTitleInside = window.y >= area.y && window.y + titleBarHeight <= area.y + area.height
  return overlap >= grabWidth && isTitleInside
}
