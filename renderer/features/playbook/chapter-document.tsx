import { Link } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PreviewFrame } from '../../ui/preview-frame.tsx'
import type { ChapterText } from '#shared/domain/chapter.ts'
import type { PlaybookContent } from '#shared/domain/content.ts'
import classes from './chapter-document.module.css'
import { ChapterPrompts, ChapterWords, type WordsView } from './chapter-words.tsx'
import { promptEdit } from './playbook-edits.ts'
import { PlaybookProblem, type OpenPlaybook } from './playbook-gate.tsx'

interface ChapterDocumentProps {
  chapter: PlaybookContent['chapters'][number]
  playbook: OpenPlaybook
  onLink: (href: string) => void
}

/** One chapter: what there is to read at the left, the user's own words at the right. */
export function ChapterDocument({ chapter, playbook, onLink }: ChapterDocumentProps) {
  const { structure } = chapter
  const locale = useLocale()
  const texts = useMessages().playbook.chapter
  const text = chapter.text[locale]
  const { draft, readOnly } = playbook
  const [view, setView] = useState<WordsView>('write')
  const field = useRef<HTMLTextAreaElement>(null)

  function answer(prompt: string) {
    setView('write')
    draft.commit(texts.undoAnswer, promptEdit(structure.id, prompt))
    // The question is in the field only after it is drawn again.
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
    })
  }

  const prompts = (
    <ChapterPrompts
      prompts={structure.prompts.flatMap((id) => text.prompts[id] ?? [])}
      onAnswer={readOnly ? null : answer}
    />
  )

  return (
    <div className={classes.document} data-chapter={structure.id}>
      <div className={classes.head}>
        <PageHeader
          eyebrow={texts.ofFour(structure.number)}
          title={text.title}
          meta={text.summary}
          actions={
            <nav className={classes.others} aria-label={texts.others}>
              {playbook.content.chapters.map((other) => (
                <Link
                  key={other.structure.id}
                  to="/playbook/chapters/$chapterId"
                  params={{ chapterId: other.structure.id }}
                  className={classes.other}
                  aria-label={`${texts.number(other.structure.number)}: ${other.text[locale].title}`}
                  title={other.text[locale].title}
                >
                  {other.structure.number}
                </Link>
              ))}
            </nav>
          }
        />
        <PlaybookProblem playbook={playbook} />
      </div>
      <div className={classes.columns}>
        {text.state === 'written' ? (
          <div className={classes.reading}>
            <PreviewFrame
              documentId={`${structure.id}-${locale}`}
              markdown={`${text.body}\n\n> ${text.credit}\n`}
              onLink={onLink}
            />
          </div>
        ) : (
          <OpenChapter text={text}>{prompts}</OpenChapter>
        )}
        <ChapterWords
          id={structure.id}
          playbook={playbook}
          view={view}
          onView={setView}
          field={field}
          prompts={text.state === 'written' && prompts}
          onLink={onLink}
        />
      </div>
    </div>
  )
}

/** A chapter whose text has not been published: it says so, and invents nothing. */
function OpenChapter(props: { text: Extract<ChapterText, { state: 'open' }>; children: ReactNode }) {
  const { text, children } = props
  const texts = useMessages().playbook.chapter
  return (
    <div className={classes.open}>
      <div className={classes.notice}>
        <strong>{texts.open}</strong>
        <p>{text.notice}</p>
      </div>
      {children}
      <p className={classes.credit}>{text.credit}</p>
    </div>
  )
}
