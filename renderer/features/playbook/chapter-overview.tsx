import { Link } from '@tanstack/react-router'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { chapterIds } from '#shared/domain/chapter.ts'
import { excerptOf } from '#shared/domain/note.ts'
import classes from './chapter-overview.module.css'
import type { OpenPlaybook } from './playbook-gate.tsx'
import { chapterWords } from './playbook-edits.ts'
import { MissingContent } from './section.tsx'

/** The four chapters, what each is about, and how the user's own words on it begin. */
export function ChapterOverview({ playbook: { content, own } }: { playbook: OpenPlaybook }) {
  const locale = useLocale()
  const texts = useMessages().playbook.chapter
  return (
    <DocumentPane>
      <PageHeader title={texts.title} meta={texts.text} />
      <ol className={classes.chapters}>
        {content.chapters.map(({ structure, text }) => {
          const chapter = text[locale]
          const words = excerptOf(chapterWords(own, structure.id))
          return (
            <li key={structure.id}>
              <Link
                to="/playbook/chapters/$chapterId"
                params={{ chapterId: structure.id }}
                className={classes.chapter}
              >
                <span className={classes.number} aria-hidden>
                  {structure.number}
                </span>
                <span className={classes.title}>{chapter.title}</span>
                <span className={classes.summary}>{chapter.summary}</span>
                <span className={classes.words}>
                  {texts.ownWords} · {words || texts.noWords}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
      {content.chapters.length < chapterIds.length && <MissingContent />}
    </DocumentPane>
  )
}
