import { Button } from '@mantine/core'
import { IconArrowUpRight, IconCornerDownRight, IconLink, IconPlus, IconTrash } from '@tabler/icons-react'
import type { PointerEvent } from 'react'
import { changeTopic, type TopicChange } from '#shared/map/edits/change-topic.ts'
import { nameLink } from '#shared/map/edits/link-topics.ts'
import { topicOf } from '#shared/map/edits/topic-tree.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { shownPressures } from '#shared/domain/own-model.ts'
import { pressureSources } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { useMessages, useModel } from '../../../ui/language.tsx'
import { WritingChoice, WritingLine, WritingText } from '../../../ui/writing-fields.tsx'
import panel from '../map-panel.module.css'
import type { Dragged } from '../use-map-drag.ts'
import { useOpenReference } from '../use-open-node.ts'
import classes from './free-map.module.css'
import { ReferenceFinder } from './reference-finder.tsx'
import { TopicLines } from './topic-lines.tsx'
import type { MapDraftState } from './use-map-draft.ts'
import type { TopicEditing } from './use-topic-editing.ts'

interface TopicPanelProps {
  draft: MapDraftState
  topicId: string | null
  /** The ids of every selected topic. */
  selectedTopics: readonly string[]
  editing: TopicEditing
  methods: readonly MethodSummary[]
  readOnly: boolean
  onDragStart: (event: PointerEvent, dragged: Dragged) => void
}

/** Beside a free map: what the selected topic says, and everything that can be hung on it. */
export function TopicPanel(props: TopicPanelProps) {
  const { draft, topicId, selectedTopics, editing, methods, readOnly, onDragStart } = props
  const messages = useMessages()
  const { maps } = messages
  const model = useModel()
  const openReference = useOpenReference()
  const topic = topicId === null ? null : topicOf(draft.draft, topicId)
  const { reference } = topic ?? { reference: null }

  const [first, second, ...more] = selectedTopics
  const pair =
    first !== undefined && second !== undefined && more.length === 0 ? ([first, second] as const) : null

  function type(change: TopicChange) {
    if (topic) draft.type((document) => ({ ...document, ...changeTopic(document, topic.id, change) }))
  }

  return (
    <aside className={panel.panel} aria-label={maps.panel}>
      <div className={panel.details}>
        {topic === null ? (
          <p className={panel.hint}>{maps.noTopicSelected}</p>
        ) : (
          <>
            <div className={panel.eyebrow}>
              {selectedTopics.length > 1 ? maps.topicsSelected(selectedTopics.length) : maps.topic}
            </div>
            <WritingText
              label={maps.nodeText}
              value={topic.label}
              readOnly={readOnly}
              onChange={(label) => type({ label })}
            />
            {!readOnly && (
              <div className={classes.actions}>
                <Button
                  size="xs"
                  leftSection={<IconCornerDownRight size={14} aria-hidden />}
                  onClick={() => editing.addChildOf(topic.id)}
                >
                  {maps.addChild}
                </Button>
                {topic.parent !== null && (
                  <>
                    <Button
                      size="xs"
                      leftSection={<IconPlus size={14} aria-hidden />}
                      onClick={() => editing.addSiblingOf(topic.id, 'after')}
                    >
                      {maps.addSibling}
                    </Button>
                    <Button
                      size="xs"
                      leftSection={<IconTrash size={14} aria-hidden />}
                      onClick={() => editing.remove([topic.id])}
                    >
                      {maps.removeTopic}
                    </Button>
                  </>
                )}
              </div>
            )}
            {pair !== null && !readOnly && (
              <Button
                size="xs"
                leftSection={<IconLink size={14} aria-hidden />}
                onClick={() => editing.links.linkTopics(pair[0], pair[1])}
              >
                {maps.linkSelected}
              </Button>
            )}
            <TopicLines
              content={draft.draft}
              topic={topic.id}
              links={editing.links}
              readOnly={readOnly}
              onName={(id, name) =>
                draft.type((document) => ({ ...document, ...nameLink(document, id, name) }))
              }
            />
            {reference !== null && (
              <button type="button" className={panel.openButton} onClick={() => openReference(reference)}>
                {maps.openReference[reference.kind]}
                <IconArrowUpRight size={15} aria-hidden />
              </button>
            )}
            <div className={classes.field}>
              <div className={panel.groupTitle}>{maps.topicNote}</div>
              <WritingText
                label={maps.topicNote}
                value={topic.note}
                placeholder={maps.topicNoteHint}
                readOnly={readOnly}
                onChange={(note) => type({ note })}
              />
            </div>
            <div className={panel.groupTitle}>{maps.topicPressure}</div>
            <WritingChoice
              label={maps.topicPressure}
              value={topic.pressure}
              none={maps.noColour}
              readOnly={readOnly}
              options={pressureSources.flatMap((source) =>
                shownPressures(model, source, topic.pressure === null ? [] : [topic.pressure]).map((id) => ({
                  value: id,
                  label: pressureName(messages, id),
                })),
              )}
              onChange={(pressure) =>
                draft.change(maps.renameTopic(topic.label), changeTopic(draft.draft, topic.id, { pressure }))
              }
            />
            <div className={panel.groupTitle}>{maps.topicLink}</div>
            <WritingLine
              label={maps.topicLink}
              value={topic.link}
              placeholder="https://"
              readOnly={readOnly}
              onChange={(link) => type({ link })}
            />
          </>
        )}
      </div>
      {!readOnly && (
        <ReferenceFinder
          methods={methods}
          onAdd={topic === null ? null : (target, name) => editing.addReference(topic.id, target, name)}
          onDragStart={onDragStart}
        />
      )}
    </aside>
  )
}
