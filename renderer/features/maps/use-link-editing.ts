import type { Account } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { findNode, type MapModel, type MapNode } from '#shared/map/model.ts'
import { linkedMethods, nodeOf, targetOf, type LinkTarget } from './link-target.ts'
import type { MapEditing } from './map-editing.ts'
import type { MapCamera } from './use-map-camera.ts'
import type { DraggedMethod } from './use-map-drag.ts'
import type { MapViewState } from './use-map-view.ts'
import { useMethodLinks } from './use-method-links.ts'

interface LinkEditingOptions {
  map: MapModel
  methods: readonly MethodSummary[]
  account: Account | null
  readOnly: boolean
  view: MapViewState
  mapCamera: MapCamera
}

export interface LinkEditing extends MapEditing {
  changeLink: (method: DraggedMethod, target: LinkTarget, linked: boolean) => void
}

/** Links methods to what a map of the data shows, and takes them away again. */
export function useLinkEditing(options: LinkEditingOptions): LinkEditing {
  const { map, methods, account, readOnly, view, mapCamera } = options
  const setLink = useMethodLinks()

  function changeLink(method: DraggedMethod, target: LinkTarget, linked: boolean) {
    if (linkedMethods(target, methods, account).includes(method.id) === linked) return
    const node = nodeOf(map, target)
    if (node && linked) {
      mapCamera.hold(view.selection ?? node.id)
      view.open(node.id)
    }
    // The node that goes away hands the selection to what it hung on.
    if (node && !linked && view.selection === `${node.id}/${method.id}`) view.select(node.id)
    void setLink(method, target, linked)
  }

  function unlink(node: MapNode): boolean {
    const parent = findNode(map, node.id.slice(0, node.id.lastIndexOf('/')))
    const target = parent && targetOf(parent)
    if (readOnly || !target || node.reference.kind !== 'method') return false
    view.select(parent.id)
    changeLink({ id: node.reference.id, name: node.label }, target, false)
    return true
  }

  function acceptedBy(id: string): LinkTarget | null {
    const node = findNode(map, id)
    return node && targetOf(node)
  }

  return {
    changeLink,
    onKey: (event, node) => (event.key === 'Delete' || event.key === 'Backspace') && unlink(node),
    canGrab: () => false,
    accepts: (dragged, mark) =>
      dragged.kind === 'method' && mark.place === 'into' && acceptedBy(mark.id) !== null,
    drop(dragged, mark) {
      const target = acceptedBy(mark.id)
      if (dragged.kind === 'method' && target) changeLink(dragged, target, true)
    },
    writing: null,
  }
}
