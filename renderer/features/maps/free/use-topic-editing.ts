import { useMemo, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { emptyTopic, type MapContent, type TopicReference } from '#shared/domain/map-document.ts'
import { addChild, addSibling } from '#shared/map/edits/add-topic.ts'
import { renameTopic } from '#shared/map/edits/change-topic.ts'
import { moveTopics, shiftTopic } from '#shared/map/edits/move-topics.ts'
import { pasteBranches } from '#shared/map/edits/paste-branches.ts'
import { removeTopics } from '#shared/map/edits/remove-topics.ts'
import { rootOf, topicOf, topmost } from '#shared/map/edits/topic-tree.ts'
import type { MapNode } from '#shared/map/model.ts'
import { useMessages } from '../../../ui/language.tsx'
import type { MapEditing } from '../map-editing.ts'
import type { DropMark } from '../map-scene.ts'
import type { Dragged } from '../use-map-drag.ts'
import type { MapViewState } from '../use-map-view.ts'
import { isClipboardField } from './clipboard-field.tsx'
import { branchesFrom, copyBranches } from './topic-clipboard.ts'
import { nodeIdOf, topicIdOf } from './topic-node.ts'
import type { MapDraftState } from './use-map-draft.ts'
import { useTopicLinks, type TopicLinks } from './use-topic-links.ts'

/** A text that is being written: of a topic that is there, or of one that comes to be with its first word. */
export interface Writing {
  topic: string
  /** The map with a topic that is not there yet; null where the topic is. */
  added: MapContent | null
  /** The topic that keys go back to when nothing comes of it. */
  from: string
}

interface TopicEditingOptions {
  draft: MapDraftState
  /** The map as it is shown: with the topic that is being added. */
  shown: MapContent
  writing: Writing | null
  setWriting: (writing: Writing | null) => void
  readOnly: boolean
  view: MapViewState
}

export interface TopicEditing extends MapEditing {
  addChildOf: (topic: string) => void
  addSiblingOf: (topic: string, place: 'before' | 'after') => void
  addReference: (parent: string, reference: TopicReference, name: string) => void
  rename: (topic: string) => void
  remove: (topics: readonly string[]) => void
  links: TopicLinks
  onCopy: (event: ClipboardEvent) => void
  onCut: (event: ClipboardEvent) => void
  onPaste: (event: ClipboardEvent) => void
}

const newId = () => crypto.randomUUID()

/** Everything that changes a free map, by keys as mind-map programs have them, by mouse and by clipboard. */
export function useTopicEditing(options: TopicEditingOptions): TopicEditing {
  const { draft, shown, writing, setWriting, readOnly, view } = options
  const { maps } = useMessages()
  const content = draft.draft
  const [focus, setFocus] = useState<MapEditing['focus']>(null)
  const selectedTopics = useMemo(
    () => [...view.selected].map((id) => id.slice(id.lastIndexOf('/') + 1)),
    [view.selected],
  )

  function goTo(next: MapContent, topics: readonly string[]) {
    const [first] = topics
    if (first === undefined) return
    const id = nodeIdOf(next, first)
    view.open(id.slice(0, Math.max(0, id.lastIndexOf('/'))))
    view.selectAll(
      topics.map((topic) => nodeIdOf(next, topic)),
      id,
    )
    setFocus((before) => ({ id, count: (before?.count ?? 0) + 1 }))
  }

  function change(label: string, next: MapContent | null, topics: readonly string[]): boolean {
    if (readOnly || !draft.change(label, next) || next === null) return false
    goTo(next, topics)
    return true
  }

  function begin(id: string, added: MapContent | null, from: string) {
    if (readOnly || added === null) return
    const node = nodeIdOf(added, id)
    view.open(node.slice(0, node.lastIndexOf('/')))
    view.select(node)
    setWriting({ topic: id, added, from })
  }

  const focused = view.selection === null ? null : view.selection.slice(view.selection.lastIndexOf('/') + 1)
  const links = useTopicLinks({ content, topic: focused, readOnly, change, goTo })

  function addChildOf(topic: string) {
    const id = newId()
    begin(id, addChild(content, topic, emptyTopic(id, topic)), topic)
  }

  function addSiblingOf(topic: string, place: 'before' | 'after') {
    if (topicOf(content, topic)?.parent === null) {
      addChildOf(topic)
      return
    }
    const id = newId()
    begin(id, addSibling(content, topic, emptyTopic(id, topic), place), topic)
  }

  function rename(topic: string) {
    if (!readOnly) setWriting({ topic, added: null, from: topic })
  }

  function remove(topics: readonly string[]) {
    const heads = topmost(content, topics)
    const [first] = heads
    const parent = first === undefined ? null : (topicOf(content, first)?.parent ?? null)
    const name = first === undefined ? '' : (topicOf(content, first)?.label ?? '')
    change(
      maps.removeTopics(heads.length, name),
      removeTopics(content, topics),
      parent === null ? [] : [parent],
    )
  }

  function done(text: string) {
    const label = text.trim()
    setWriting(null)
    if (writing === null) return
    const { topic, added, from } = writing
    if (added === null) {
      if (label !== '') change(maps.renameTopic(label), renameTopic(content, topic, label), [topic])
      else goTo(content, [topic])
      return
    }
    const next = label === '' ? null : renameTopic(added, topic, label)
    if (!change(maps.addTopic(label), next, [topic])) goTo(content, [from])
  }

  function cancel() {
    if (writing === null) return
    setWriting(null)
    goTo(content, [writing.from])
  }

  function shift(topic: string, by: -1 | 1): boolean {
    change(maps.moveTopic(topicOf(content, topic)?.label ?? ''), shiftTopic(content, topic, by), [topic])
    return true
  }

  function onKey(event: KeyboardEvent, node: MapNode): boolean {
    const topic = topicIdOf(node)
    if (topic === null) return false
    if (links.onLinkKey(event)) return true
    if (readOnly) return false
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key === 'ArrowUp') return shift(topic, -1)
    if (mod && event.key === 'ArrowDown') return shift(topic, 1)
    if (mod || event.altKey) return false
    switch (event.key) {
      case 'Tab':
        if (event.shiftKey) return false
        addChildOf(topic)
        return true
      case 'Enter':
        addSiblingOf(topic, event.shiftKey ? 'before' : 'after')
        return true
      case 'F2':
        rename(topic)
        return true
      case 'Delete':
      case 'Backspace':
        remove(selectedTopics.includes(topic) ? selectedTopics : [topic])
        return true
      default:
        return false
    }
  }

  function dropped(dragged: Dragged, mark: DropMark): MapContent | null {
    const target = mark.id.slice(mark.id.lastIndexOf('/') + 1)
    if (dragged.kind === 'nodes') {
      const ids = dragged.ids.map((id) => id.slice(id.lastIndexOf('/') + 1))
      return moveTopics(content, ids, { target, where: mark.place })
    }
    if (mark.place !== 'into') return null
    const topic = { ...emptyTopic(newId(), target), label: dragged.name }
    return addChild(content, target, { ...topic, reference: dragged.reference })
  }

  function addReference(parent: string, reference: TopicReference, name: string) {
    const id = newId()
    const topic = { ...emptyTopic(id, parent), label: name, reference }
    change(maps.addTopic(name), addChild(content, parent, topic), [id])
  }

  function isMapEvent(event: ClipboardEvent): boolean {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    return (!isField || isClipboardField(event.target)) && !readOnly && selectedTopics.length > 0
  }

  return {
    onKey,
    canGrab: (node) => !readOnly && topicIdOf(node) !== null && node.id.includes('/'),
    accepts: (dragged, mark) => !readOnly && dropped(dragged, mark) !== null,
    drop(dragged, mark) {
      if (dragged.kind === 'nodes') {
        const ids = dragged.ids.map((id) => id.slice(id.lastIndexOf('/') + 1))
        change(maps.moveTopic(dragged.name), dropped(dragged, mark), ids)
      } else addReference(mark.id.slice(mark.id.lastIndexOf('/') + 1), dragged.reference, dragged.name)
    },
    writing:
      writing === null
        ? links.linkWriting
        : {
            id: nodeIdOf(shown, writing.topic),
            text: topicOf(shown, writing.topic)?.label ?? '',
            done,
            cancel,
          },
    link: links.link,
    selectLink: links.selectLink,
    links,
    focus,
    addChildOf,
    addSiblingOf,
    addReference,
    rename,
    remove,
    onCopy(event) {
      if (!isMapEvent(event)) return
      copyBranches(content, selectedTopics, event.clipboardData)
      event.preventDefault()
    },
    onCut(event) {
      if (!isMapEvent(event) || selectedTopics.includes(rootOf(content).id)) return
      copyBranches(content, selectedTopics, event.clipboardData)
      remove(selectedTopics)
      event.preventDefault()
    },
    onPaste(event) {
      const [parent] = selectedTopics
      if (!isMapEvent(event) || parent === undefined) return
      const clip = branchesFrom(event.clipboardData, newId)
      const pasted = clip && pasteBranches(content, parent, clip, newId)
      if (pasted === null) return
      change(maps.pasteTopics(pasted.pasted.length), pasted.content, pasted.pasted)
      event.preventDefault()
    },
  }
}
