import type { MapContent, TopicLink } from '../../domain/map-document.ts'
import { topicOf } from './topic-tree.ts'

/** Draws a line between two topics. Null where there is one already, or where one of them is missing. */
export function linkTopics(content: MapContent, link: TopicLink): MapContent | null {
  const { from, to } = link
  if (from === to || topicOf(content, from) === null || topicOf(content, to) === null) return null
  if (content.links.some((other) => joins(other, from, to))) return null
  return { ...content, links: [...content.links, link] }
}

/** Names a line. Null where it is called so already. */
export function nameLink(content: MapContent, id: string, label: string): MapContent | null {
  const before = content.links.find((link) => link.id === id)
  if (before === undefined || before.label === label) return null
  return { ...content, links: content.links.map((link) => (link.id === id ? { ...link, label } : link)) }
}

/** The lines that begin or end at a topic, in the order in which they were drawn. */
export function linksOf({ links }: MapContent, topic: string): TopicLink[] {
  return links.filter(({ from, to }) => from === topic || to === topic)
}

/** Takes a line away. */
export function unlinkTopics(content: MapContent, id: string): MapContent | null {
  const links = content.links.filter((link) => link.id !== id)
  return links.length === content.links.length ? null : { ...content, links }
}

function joins(link: TopicLink, from: string, to: string): boolean {
  return (link.from === from && link.to === to) || (link.from === to && link.to === from)
}
