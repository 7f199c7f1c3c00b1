import { IconX } from '@tabler/icons-react'
import type { MapContent } from '#shared/domain/map-document.ts'
import { linksOf } from '#shared/map/edits/link-topics.ts'
import { topicOf } from '#shared/map/edits/topic-tree.ts'
import { useMessages } from '../../../ui/language.tsx'
import { WritingLine } from '../../../ui/writing-fields.tsx'
import panel from '../map-panel.module.css'
import classes from './free-map.module.css'
import type { TopicLinks } from './use-topic-links.ts'

interface TopicLinesProps {
  content: MapContent
  topic: string
  links: TopicLinks
  readOnly: boolean
  onName: (link: string, name: string) => void
}

/** The lines of a topic: where each leads, its name, and the way to take it away. */
export function TopicLines({ content, topic, links, readOnly, onName }: TopicLinesProps) {
  const { maps, common } = useMessages()
  const own = linksOf(content, topic)
  if (own.length === 0) return null
  return (
    <>
      <h3 className={panel.groupTitle}>{maps.links}</h3>
      <ul className={`${panel.rows} ${classes.lines}`}>
        {own.map(({ id, from, to, label }) => {
          const other = topicOf(content, from === topic ? to : from)?.label || common.untitled
          return (
            <li
              key={id}
              className={classes.line}
              data-selected={links.link === id || undefined}
              onFocus={() => links.markLink(id)}
            >
              <span className={classes.lineEnd}>{maps.linkWith(other)}</span>
              {!readOnly && (
                <button
                  type="button"
                  className={panel.iconButton}
                  aria-label={maps.removeLink(other)}
                  onClick={() => links.removeLink(id)}
                >
                  <IconX size={14} aria-hidden />
                </button>
              )}
              <WritingLine
                className={classes.lineName ?? ''}
                label={maps.linkNameOf(other)}
                value={label}
                placeholder={maps.linkName}
                readOnly={readOnly}
                onChange={(name) => onName(id, name)}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
