import { Button } from '@mantine/core'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useApiMutation } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import type { Account } from '#shared/domain/account.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import classes from './conflict-notice.module.css'
import { keptVersionBody, planDifferences } from './plan-differences.ts'

interface ConflictNoticeProps {
  mine: Account
  theirs: Account
  onResolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** Shows where two versions of a plan differ; the one not chosen is kept as a note before anything is saved. */
export function ConflictNotice({ mine, theirs, onResolve }: ConflictNoticeProps) {
  const messages = useMessages()
  const texts = messages.accounts.conflict
  const locale = useLocale()
  const keep = useApiMutation('notes.create')
  const differences = planDifferences(mine, theirs, locale)

  async function choose(choice: 'mine' | 'theirs') {
    if (differences.length > 0) {
      const intro = texts.noteIntro(mine.name, formatInstant(locale, new Date().toISOString()))
      const other = choice === 'mine' ? 'theirs' : 'mine'
      try {
        await keep.mutateAsync({
          title: texts.noteTitle(mine.name),
          body: keptVersionBody(differences, other, intro, texts.nothing),
          accounts: [mine.id],
        })
      } catch {
        // The notice shows why; nothing is resolved until the other version is safe.
        return
      }
    }
    await onResolve(choice)
  }

  return (
    <div className={classes.notice} role="alert">
      <div className={classes.head}>
        <IconArrowsSplit2 size={18} aria-hidden />
        <strong>{texts.title}</strong>
      </div>
      <p className={classes.text}>{texts.text}</p>
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
      {keep.error && <ErrorNotice error={keep.error} />}
      <div className={classes.buttons}>
        <Button size="xs" variant="filled" loading={keep.isPending} onClick={() => void choose('mine')}>
          {texts.keepMine}
        </Button>
        <Button size="xs" disabled={keep.isPending} onClick={() => void choose('theirs')}>
          {texts.takeTheirs}
        </Button>
      </div>
    </div>
  )
}
