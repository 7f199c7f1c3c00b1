import { Button } from '@mantine/core'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import classes from './conflict-notice.module.css'
import { ErrorNotice } from './error-notice.tsx'
import { useMessages } from './language.tsx'

/** One place where two versions of a document say different things; an empty text means it is not there. */
export interface DocumentDifference {
  key: string
  label: string
  mine: string
  theirs: string
}

interface ConflictNoticeProps {
  /** What has happened, in the words of this kind of document. */
  text: string
  differences: readonly DocumentDifference[]
  isBusy: boolean
  error: unknown
  onChoose: (choice: 'mine' | 'theirs') => void
}

/** Shows where two versions of a document differ, and lets the user choose. */
export function ConflictNotice({ text, differences, isBusy, error, onChoose }: ConflictNoticeProps) {
  const texts = useMessages().common.conflict
  return (
    <div className={classes.notice} role="alert">
      <div className={classes.head}>
        <IconArrowsSplit2 size={18} aria-hidden />
        <strong>{texts.title}</strong>
      </div>
      <p className={classes.text}>{text}</p>
      {differences.length === 0 ? (
        <p className={classes.text}>{texts.same}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{texts.where}</th>
              <th scope="col">{texts.mine}</th>
              <th scope="col">{texts.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.label}</th>
                <td>{line.mine || texts.nothing}</td>
                <td>{line.theirs || texts.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div className={classes.buttons}>
        <Button size="xs" variant="filled" loading={isBusy} onClick={() => onChoose('mine')}>
          {texts.keepMine}
        </Button>
        <Button size="xs" disabled={isBusy} onClick={() => onChoose('theirs')}>
          {texts.takeTheirs}
        </Button>
      </div>
    </div>
  )
}

/** The text of the note that keeps the version which was not chosen. */
export function keptVersionBody(
  differences: readonly DocumentDifference[],
  kept: 'mine' | 'theirs',
  intro: string,
  nothing: string,
): string {
  const parts = differences.map((line) => `## ${line.label}\n\n${line[kept] || nothing}\n`)
  return [`${intro}\n`, ...parts].join('\n')
}
