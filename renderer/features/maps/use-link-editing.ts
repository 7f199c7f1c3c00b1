import { useState } from 'react'
import type { Account } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { CaseStory } from '#shared/map/map-material.ts'
import { findNode, type MapModel, type MapNode } from '#shared/map/model.ts'
import { linkedMethods, nodeOf, targetOf, type LinkTarget } from './link-target.ts'
import type { MapEditing, NodeWriting } from './map-editing.ts'
import type { MapCamera } from './use-map-camera.ts'
import type { Dragged, DraggedMethod } from './use-map-drag.ts'
import type { MapViewState } from './use-map-view.ts'
import { useCaseChanges } from './use-case-changes.ts'
import { useMethodLinks } from './use-method-links.ts'

interface LinkEditingOptions {
  map: MapModel
  methods: readonly MethodSummary[]
  account: Account | null
  cases: readonly CaseStory[]
  readOnly: boolean
  view: MapViewState
  mapCamera: MapCamera
}

export interface LinkEditing extends MapEditing {
  changeLink: (method: DraggedMethod, target: LinkTarget, linked: boolean) => void
}

/** Links methods to what a map of the data shows, and takes them away again. */
export function useLinkEditing(options: LinkEditingOptions): LinkEditing {
  const { map, methods, account, cases, readOnly, view, mapCamera } = options
  const setLink = useMethodLinks()
  const caseChanges = useCaseChanges()
  const [written, setWritten] = useState<string | null>(null)
  const [focus, setFocus] = useState<MapEditing['focus']>(null)

  function changeLink(method: DraggedMethod, target: LinkTarget, linked: boolean) {
    if (linkedMethods(target, methods, account, cases).includes(method.id) === linked) return
    const node = nodeOf(map, target)
    if (node && linked) {
      mapCamera.hold(view.selection ?? node.id)
      view.open(node.id)
    }
    // The node that goes away hands the selection to what it hung on.
    if (node && !linked && view.selection === `${node.id}/${method.id}`) view.select(node.id)
    void setLink(method, target, linked)
  }

  function goTo(id: string) {
    view.select(id)
    setFocus((before) => ({ id, count: (before?.count ?? 0) + 1 }))
  }

  function unlink(node: MapNode): boolean {
    const parent = findNode(map, node.id.slice(0, node.id.lastIndexOf('/')))
    const target = parent && targetOf(parent)
    if (readOnly || !target || node.reference.kind !== 'method') return false
    goTo(parent.id)
    changeLink({ id: node.reference.id, name: node.label }, target, false)
    return true
  }

  function acceptedBy(id: string): LinkTarget | null {
    const node = findNode(map, id)
    return node && targetOf(node)
  }

  /** Only what has no page to be named on elsewhere than its own is named here: a case. */
  function rename(node: MapNode): boolean {
    if (readOnly || node.reference.kind !== 'case') return false
    setWritten(node.id)
    return true
  }

  function endWriting(id: string) {
    setWritten(null)
    goTo(id)
  }

  function writingOf(id: string): NodeWriting | null {
    const node = findNode(map, id)
    if (node?.reference.kind !== 'case') return null
    const { reference, label } = node
    const title = cases.find((story) => story.id === reference.id)?.title ?? label
    return {
      id,
      text: title,
      done(text) {
        endWriting(id)
        if (text.trim() !== '') caseChanges.rename(reference.id, title, text.trim())
      },
      cancel: () => endWriting(id),
    }
  }

  return {
    changeLink,
    onKey(event, node) {
      if (event.ctrlKey || event.metaKey || event.altKey) return false
      if (event.key === 'F2') return rename(node)
      return (event.key === 'Delete' || event.key === 'Backspace') && unlink(node)
    },
    canGrab: () => false,
    accepts: (dragged, mark) =>
      methodOf(dragged) !== null && !readOnly && mark.place === 'into' && acceptedBy(mark.id) !== null,
    drop(dragged, mark) {
      const target = acceptedBy(mark.id)
      const method = methodOf(dragged)
      if (method && target) changeLink(method, target, true)
    },
    link: null,
    selectLink: () => undefined,
    writing: written === null ? null : writingOf(written),
    focus,
  }
}

function methodOf(dragged: Dragged): DraggedMethod | null {
  if (dragged.kind !== 'document' || dragged.reference.kind !== 'method') return null
  return { id: dragged.reference.id, name: dragged.name }
}
