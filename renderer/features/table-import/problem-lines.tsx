import { fieldName, type ImportTarget } from '#shared/table-import/import-fields.ts'
import type { RowProblem } from '#shared/table-import/import-table.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './table-import.module.css'

const namedAtMost = 100

/** Every cell and row that is not taken: where it stands, what it says, and why. */
export function ProblemLines({
  problems,
  target,
}: {
  problems: readonly RowProblem[]
  target: ImportTarget
}) {
  const messages = useMessages()
  const texts = messages.tableImport
  return (
    <ul className={classes.problems}>
      {problems.slice(0, namedAtMost).map((problem) => (
        <li key={`${problem.row} ${problem.column ?? ''} ${problem.problem}`}>
          <strong>
            {texts.place(
              problem.row,
              problem.column === null ? null : fieldName(messages, target, problem.column),
            )}
          </strong>
          {problem.text !== '' && <q>{problem.text}</q>}
          <span>{reasonOf(messages, problem)}</span>
        </li>
      ))}
      {problems.length > namedAtMost && <li>{texts.more(problems.length - namedAtMost)}</li>}
    </ul>
  )
}

/** Why a cell or a row is not taken. */
export function reasonOf({ tableImport, dataTable }: Messages, { problem }: RowProblem): string {
  switch (problem) {
    case 'no-number':
    case 'no-day':
    case 'no-option':
    case 'not-whole':
    case 'too-small':
    case 'too-large':
      return dataTable.problem[problem]
    default:
      return tableImport.problem[problem]
  }
}
