import { useCallback, useEffect, useRef, useState } from 'react'
import type { MapForm } from '#shared/map/layout.ts'
import type { MapModel } from '#shared/map/model.ts'
import { initialView, leadingTo, revealed, toggled } from '#shared/map/view.ts'
import type { CameraState } from './camera.ts'
import { recallView, rememberView } from './view-memory.ts'

export interface MapViewState {
  collapsed: ReadonlySet<string>
  /** The node that has the focus, or had it last. */
  selection: string | null
  /** Every selected node, that one among them. */
  selected: ReadonlySet<string>
  form: MapForm
  setForm: (form: MapForm) => void
  /** Counts the times that the whole map was folded anew. */
  folds: number
  /** Where the eye was when this map was last left; null on the first visit. */
  rememberedCamera: CameraState | null
  /** The node that the map was opened for, to be put before the eye; null where it was opened for itself. */
  openedFor: string | null
  select: (id: string | null) => void
  /** Selects several; `focus` is the one that keys act from. */
  selectAll: (ids: Iterable<string>, focus: string) => void
  toggle: (id: string) => void
  /** Opens a node and all above it. */
  open: (id: string) => void
  fold: (collapsed: ReadonlySet<string>) => void
  rememberCamera: (state: CameraState) => void
}

/**
 * How this map is looked at: what is folded, what is selected, and where the eye was last time. Where it is opened
 * for a method, it shows that one first.
 */
export function useMapView(map: MapModel, method: string | null): MapViewState {
  const mapId = map.root.id
  const [remembered] = useState(() => recallView(mapId))
  const [start] = useState(() => {
    const last = remembered ?? initialView(map)
    return method === null ? last : leadingTo(last, map, method)
  })
  const [openedFor] = useState(() => (start === remembered || method === null ? null : start.selection))
  const [collapsed, setCollapsed] = useState(start.collapsed)
  const [{ selection, selected }, setSelection] = useState(() => selecting(start.selection))
  const [form, setForm] = useState<MapForm>('sides')
  const [folds, setFolds] = useState(0)
  const camera = useRef<CameraState | null>(remembered?.camera ?? null)
  const latest = useRef({ collapsed, selection })
  useEffect(() => {
    latest.current = { collapsed, selection }
  })
  useEffect(
    () => () => {
      if (camera.current) rememberView(mapId, { ...latest.current, camera: camera.current })
    },
    [mapId],
  )

  return {
    collapsed,
    selection,
    selected,
    form,
    setForm: useCallback((next: MapForm) => {
      setForm(next)
      setFolds((count) => count + 1)
    }, []),
    folds,
    rememberedCamera: remembered?.camera ?? null,
    openedFor,
    select: useCallback((id: string | null) => setSelection(selecting(id)), []),
    selectAll: useCallback(
      (ids: Iterable<string>, focus: string) =>
        setSelection({ selection: focus, selected: new Set([...ids, focus]) }),
      [],
    ),
    toggle: useCallback((id: string) => setCollapsed((closed) => toggled(closed, id)), []),
    open: useCallback((id: string) => {
      setCollapsed((closed) => {
        const open = revealed(closed, id)
        open.delete(id)
        return open.size === closed.size ? closed : open
      })
    }, []),
    fold: useCallback((next: ReadonlySet<string>) => {
      setCollapsed(next)
      setFolds((count) => count + 1)
    }, []),
    rememberCamera: useCallback((state: CameraState) => {
      camera.current = state
    }, []),
  }
}

function selecting(id: string | null): { selection: string | null; selected: ReadonlySet<string> } {
  return { selection: id, selected: new Set(id === null ? [] : [id]) }
}
