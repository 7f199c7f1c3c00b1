import { Radio, Select } from '@mantine/core'
import { conflictChoices, type ConflictChoice, type ImportRow } from '#shared/import/import-views.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import classes from './imports.module.css'
import { titleOfRow } from './row-title.ts'

interface ConflictChoicesProps {
  documents: readonly ImportRow[]
  different: number
  conflicts: ConflictChoice
  each: Readonly<Record<string, ConflictChoice>>
  onConflicts: (choice: ConflictChoice) => void
  onEach: (each: Record<string, ConflictChoice>) => void
}

/** More than these nobody decides one by one. */
const mostRows = 200

/** What becomes of documents that are here and say something else: one choice for all, or one for each. */
export function ConflictChoices(props: ConflictChoicesProps) {
  const { documents, different, conflicts, each, onConflicts, onEach } = props
  const all = useMessages()
  const messages = all.imports.preview
  const locale = useLocale()
  const rows = documents.filter(({ state }) => state === 'different').slice(0, mostRows)

  function decide(key: string, value: string | null): void {
    const choice = conflictChoices.find((one) => one === value)
    const others = Object.fromEntries(Object.entries(each).filter(([name]) => name !== key))
    onEach(choice ? { ...others, [key]: choice } : others)
  }

  return (
    <section className={classes.conflicts} aria-label={messages.conflicts(different)}>
      <h3 className={classes.heading}>{messages.conflicts(different)}</h3>
      <p className={classes.hint}>{messages.conflictsText}</p>
      <Radio.Group
        aria-label={messages.conflicts(different)}
        value={conflicts}
        onChange={(value) => {
          const choice = conflictChoices.find((one) => one === value)
          if (choice) onConflicts(choice)
        }}
      >
        <div className={classes.options}>
          {conflictChoices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={messages.choices[choice].label}
              description={messages.choices[choice].text}
            />
          ))}
        </div>
      </Radio.Group>
      <details open={different <= 8}>
        <summary>{messages.each}</summary>
        <ul className={classes.rows}>
          {rows.map((row) => {
            const key = `${row.kind}/${row.id}`
            const title = titleOfRow(row, locale, all)
            return (
              <li key={key} className={classes.row}>
                <span className={classes.rowTitle}>
                  {title}
                  <span className={classes.rowKind}>{all.trash.kinds[row.kind]}</span>
                </span>
                <Select
                  size="xs"
                  className={classes.rowChoice}
                  aria-label={messages.choiceFor(title)}
                  title={row.canKeepBoth ? undefined : messages.onlyOne}
                  data={[
                    { value: '', label: messages.asAbove },
                    ...conflictChoices
                      .filter((choice) => choice !== 'keep-both' || row.canKeepBoth)
                      .map((choice) => ({ value: choice, label: messages.choices[choice].label })),
                  ]}
                  value={each[key] ?? ''}
                  allowDeselect={false}
                  onChange={(value) => decide(key, value)}
                />
              </li>
            )
          })}
        </ul>
      </details>
    </section>
  )
}
