import type { BackupCheck, BackupChoice } from '#shared/domain/backup.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './backups.module.css'

const namedAtMost = 50
const shownParts = [
  'accounts',
  'notes',
  'worksheets',
  'cases',
  'assessments',
  'reviews',
  'maps',
  'playbook',
  'methods',
  'attachments',
  'trash',
  'versions',
] as const

/** What a backup holds, whether it is whole, and by name every file that is not. */
export function CheckResult({ backup, check }: { backup: BackupChoice; check: BackupCheck }) {
  const texts = useMessages().backups
  const parts = shownParts.filter((part) => (check.counts[part] ?? 0) > 0)
  return (
    <section className={classes.stack} aria-label={texts.chosen}>
      <p className={check.state === 'damaged' ? classes.failed : classes.line} role="status">
        {check.state === 'damaged'
          ? texts.state.damaged(check.bad.length, check.good)
          : texts.state[check.state]}
      </p>
      <p className={classes.quiet}>{check.workspace ?? backup.fileName}</p>
      <dl className={classes.facts} aria-label={texts.holds}>
        {parts.map((part) => (
          <Fact key={part} name={texts.parts[part]} count={check.counts[part] ?? 0} />
        ))}
      </dl>
      {check.bad.length > 0 && (
        <ul className={classes.files}>
          {check.bad.slice(0, namedAtMost).map(({ path, problem }) => (
            <li key={`${path} ${problem}`}>
              <code>{path}</code> <span>{texts.problem[problem]}</span>
            </li>
          ))}
          {check.bad.length > namedAtMost && <li>{texts.more(check.bad.length - namedAtMost)}</li>}
        </ul>
      )}
    </section>
  )
}

function Fact({ name, count }: { name: string; count: number }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{count}</dd>
    </>
  )
}
