import { z } from 'zod'
import type { CameraState } from './camera.ts'

const memorySchema = z.object({
  collapsed: z.array(z.string()),
  selection: z.string().nullable(),
  camera: z.object({ x: z.number(), y: z.number(), scale: z.number().positive() }),
})

export interface RememberedView {
  collapsed: ReadonlySet<string>
  selection: string | null
  camera: CameraState
}

/** How a map was last looked at in this window, so that coming back from a method finds it unchanged. */
export function recallView(mapId: string): RememberedView | null {
  try {
    const memory = memorySchema.parse(JSON.parse(sessionStorage.getItem(keyOf(mapId)) ?? 'null'))
    return { ...memory, collapsed: new Set(memory.collapsed) }
  } catch {
    return null
  }
}

export function rememberView(mapId: string, view: RememberedView): void {
  try {
    sessionStorage.setItem(keyOf(mapId), JSON.stringify({ ...view, collapsed: [...view.collapsed] }))
  } catch {
    // A full or forbidden storage only costs the memory of where the eye was.
  }
}

function keyOf(mapId: string): string {
  return `trivet.map.${mapId}`
}
