import { Button, FileButton, Textarea } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportTarget } from '#shared/table-import/import-fields.ts'
import { readClipboardText } from '#shared/table/clipboard-text.ts'
import { readTableFile } from '../../ui/data-table/read-table-file.ts'
import { useMessages } from '../../ui/language.tsx'
import type { OpenedTable } from './opened-table.ts'
import classes from './table-import.module.css'
import { TargetChoice } from './target-choice.tsx'
import { TemplateButtons } from './template-buttons.tsx'

interface ChooseTableProps {
  target: ImportTarget
  onTarget: (target: ImportTarget) => void
  onTable: (table: OpenedTable) => void
}

/** Where the table comes from: a file that is chosen or dropped, or cells that are pasted. */
export function ChooseTable({ target, onTarget, onTable }: ChooseTableProps) {
  const { tableImport: texts, dataTable } = useMessages()
  const [problem, setProblem] = useState<string | null>(null)
  const [isPasting, setPasting] = useState(false)
  const [pasted, setPasted] = useState('')

  async function open(file: File): Promise<void> {
    setProblem(null)
    try {
      const reading = await readTableFile(file)
      if ('problem' in reading) setProblem(dataTable.menu.problem[reading.problem](file.name))
      else {
        const isText = !file.name.toLowerCase().endsWith('.xlsx')
        onTable({ name: file.name, file, encoding: 'auto', isText, sheets: reading.sheets })
      }
    } catch {
      setProblem(dataTable.menu.problem['not-a-table'](file.name))
    }
  }

  function takePasted(): void {
    const rows = readClipboardText(pasted).filter((row) => row.some((cell) => cell.trim() !== ''))
    if (rows.length === 0) return
    const name = texts.pasted
    onTable({ name, file: null, encoding: 'auto', isText: true, sheets: [{ name, rows }] })
  }

  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{texts.intro}</p>
      <TargetChoice target={target} onTarget={onTarget} />
      <div
        className={classes.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          const [file] = event.dataTransfer.files
          if (file) void open(file)
        }}
      >
        <IconTable size={28} stroke={1.4} aria-hidden />
        <p className={classes.dropTitle}>{texts.drop}</p>
        <div className={classes.buttons}>
          <FileButton accept=".csv,.tsv,.txt,.xlsx" onChange={(file) => file && void open(file)}>
            {(props) => (
              <Button {...props} variant="filled">
                {texts.choose}
              </Button>
            )}
          </FileButton>
          <Button aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
            {texts.paste}
          </Button>
        </div>
      </div>
      {problem !== null && (
        <p className={classes.failed} role="alert">
          {problem}
        </p>
      )}
      {isPasting && (
        <div className={classes.stack}>
          <Textarea
            label={texts.paste}
            description={texts.pasteText}
            rows={6}
            w="100%"
            autoFocus
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
          <Button disabled={pasted.trim() === ''} onClick={takePasted}>
            {texts.pasteTake}
          </Button>
        </div>
      )}
      <TemplateButtons target={target} />
    </div>
  )
}
