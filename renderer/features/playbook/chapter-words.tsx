import { SegmentedControl, Textarea } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import { useMessages } from '../../ui/language.tsx'
import { PreviewFrame } from '../../ui/preview-frame.tsx'
import type { ChapterId } from '#shared/domain/chapter.ts'
import classes from './chapter-words.module.css'
import { chapterWords, withChapterWords } from './playbook-edits.ts'
import { PlaybookState, type OpenPlaybook } from './playbook-gate.tsx'

export type WordsView = 'write' | 'read'

interface ChapterWordsProps {
  id: ChapterId
  playbook: OpenPlaybook
  view: WordsView
  onView: (view: WordsView) => void
  field: RefObject<HTMLTextAreaElement | null>
  /** The questions, where they stand above the words. */
  prompts: ReactNode
  onLink: (href: string) => void
}

/** The user's own words for a chapter, in Markdown. */
export function ChapterWords({ id, playbook, view, onView, field, prompts, onLink }: ChapterWordsProps) {
  const { draft, own, readOnly } = playbook
  const texts = useMessages().playbook.chapter
  const words = chapterWords(own, id)

  return (
    <section className={classes.words} aria-label={texts.ownWords}>
      <div className={classes.head}>
        <h2 className={classes.title}>{texts.ownWords}</h2>
        <PlaybookState playbook={playbook} />
        <SegmentedControl
          size="xs"
          aria-label={texts.view}
          value={view}
          onChange={onView}
          data={[
            { value: 'write', label: texts.write },
            { value: 'read', label: texts.read },
          ]}
        />
      </div>
      {view === 'read' ? (
        <div className={classes.read}>
          <PreviewFrame documentId={`words-${id}`} markdown={words} onLink={onLink} />
        </div>
      ) : (
        <div className={classes.write}>
          {prompts}
          <Textarea
            ref={field}
            autosize
            minRows={12}
            aria-label={texts.ownWords}
            placeholder={texts.hint}
            value={words}
            readOnly={readOnly}
            onChange={(event) => {
              const { value } = event.currentTarget
              draft.type((current) => withChapterWords(current, id, value))
            }}
            onBlur={() => void draft.flush()}
            classNames={{ input: classes.field ?? '' }}
          />
        </div>
      )}
    </section>
  )
}

interface ChapterPromptsProps {
  prompts: readonly string[]
  /** Null where nothing can be written. */
  onAnswer: ((prompt: string) => void) | null
}

/** The questions of a chapter; each can be put into the user's own words as a heading. */
export function ChapterPrompts({ prompts, onAnswer }: ChapterPromptsProps) {
  const texts = useMessages().playbook.chapter
  return (
    <ul className={classes.prompts} aria-label={texts.prompts}>
      {prompts.map((prompt) => (
        <li key={prompt} className={classes.prompt}>
          <span>{prompt}</span>
          {onAnswer && (
            <button
              type="button"
              className={classes.answer}
              aria-label={texts.answerNamed(prompt)}
              title={texts.answer}
              onClick={() => onAnswer(prompt)}
            >
              <IconPencilPlus size={16} aria-hidden />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
