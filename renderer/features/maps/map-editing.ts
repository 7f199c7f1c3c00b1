import type { KeyboardEvent } from 'react'
import type { MapNode } from '#shared/map/model.ts'
import type { DropMark } from './map-scene.ts'
import type { Dragged } from './use-map-drag.ts'

/** What can be changed on a map. Maps of the data link and rename; maps of the user's own change as they like. */
export interface MapEditing {
  /** Answers a key on a node; true says that it has. */
  onKey: (event: KeyboardEvent, node: MapNode) => boolean
  /** Whether a node can be dragged away from its place. */
  canGrab: (node: MapNode) => boolean
  accepts: (dragged: Dragged, mark: DropMark) => boolean
  drop: (dragged: Dragged, mark: DropMark) => void
  /** The node whose text is being written in place, and what it says so far; null while none is. */
  writing: NodeWriting | null
  /** The line of the user's own that keys act on; null where they act on the node. */
  link: string | null
  selectLink: (id: string | null) => void
  /** The node that a change asks the eye and the keys to go to; `count` tells one asking from the next. */
  focus: { id: string; count: number } | null
}

export interface NodeWriting {
  id: string
  /** The line that is being named instead of the node; undefined for the node. */
  link?: string
  text: string
  /** Takes the text; an empty one gives up. */
  done: (text: string) => void
  cancel: () => void
}
