import { useState, type KeyboardEvent } from 'react'
import type { MapContent } from '#shared/domain/map-document.ts'
import { linksOf, linkTopics, nameLink, unlinkTopics } from '#shared/map/edits/link-topics.ts'
import { topicOf } from '#shared/map/edits/topic-tree.ts'
import { useMessages } from '../../../ui/language.tsx'
import type { NodeWriting } from '../map-editing.ts'
import { nodeIdOf } from './topic-node.ts'

interface TopicLinksOptions {
  content: MapContent
  /** The topic that keys act from. */
  topic: string | null
  readOnly: boolean
  change: (label: string, next: MapContent | null, topics: readonly string[]) => boolean
  goTo: (next: MapContent, topics: readonly string[]) => void
}

/** The lines between topics: drawn, selected by mouse or with the key L, named and taken away. */
export function useTopicLinks({ content, topic, readOnly, change, goTo }: TopicLinksOptions) {
  const { maps } = useMessages()
  const [marked, markLink] = useState<string | null>(null)
  const [named, setNamed] = useState<string | null>(null)
  const own = topic === null ? [] : linksOf(content, topic)
  const link = own.some(({ id }) => id === marked) ? marked : null

  const labelOf = (id: string) => topicOf(content, id)?.label ?? ''

  function selectLink(id: string | null) {
    markLink(id)
    const chosen = content.links.find((one) => one.id === id)
    if (chosen) goTo(content, [topic === chosen.to ? chosen.to : chosen.from])
  }

  function endOf(id: string): string {
    const chosen = content.links.find((one) => one.id === id)
    return chosen === undefined || topic === chosen.to ? (topic ?? '') : chosen.from
  }

  function name(id: string, label: string) {
    change(maps.nameLink(label), nameLink(content, id, label), [endOf(id)])
    markLink(id)
  }

  function removeLink(id: string) {
    const chosen = content.links.find((one) => one.id === id)
    if (chosen === undefined) return
    const said = maps.unlinkTopics(labelOf(chosen.from), labelOf(chosen.to))
    change(said, unlinkTopics(content, id), [endOf(id)])
  }

  /** L goes from one line of the topic to the next, and past the last back to the topic. */
  function step() {
    const at = own.findIndex(({ id }) => id === link)
    markLink(own[at + 1]?.id ?? null)
  }

  function onKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    if (event.key.toLowerCase() === 'l' && own.length > 0) {
      step()
      return true
    }
    if (link === null) return false
    switch (event.key) {
      case 'Escape':
        markLink(null)
        return true
      case 'F2':
      case 'Enter':
        if (!readOnly) setNamed(link)
        return true
      case 'Delete':
      case 'Backspace':
        if (!readOnly) removeLink(link)
        return true
      default:
        return false
    }
  }

  function writing(): NodeWriting | null {
    const chosen = content.links.find(({ id }) => id === named)
    if (chosen === undefined) return null
    const from = endOf(chosen.id)
    const back = () => {
      setNamed(null)
      goTo(content, [from])
    }
    return {
      id: nodeIdOf(content, from),
      link: chosen.id,
      text: chosen.label,
      done(text) {
        back()
        name(chosen.id, text.trim())
      },
      cancel: back,
    }
  }

  return {
    link,
    selectLink,
    markLink,
    removeLink,
    onLinkKey: onKey,
    linkWriting: writing(),
    linkTopics(from: string, to: string) {
      const id = crypto.randomUUID()
      const next = linkTopics(content, { id, from, to, label: '' })
      if (change(maps.linkTopics(labelOf(from), labelOf(to)), next, [from, to])) markLink(id)
    },
    /** The selected line in words, for those who can't see it. */
    linkInWords: own
      .filter(({ id }) => id === link)
      .map(({ from, to, label }) => maps.linkSelectedNow(labelOf(from), labelOf(to), label))
      .join(''),
  }
}

export type TopicLinks = ReturnType<typeof useTopicLinks>
