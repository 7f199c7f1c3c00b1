import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDots, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CaseMethod } from '#shared/domain/case.ts'
import type { WorksheetSummary } from '#shared/domain/worksheet.ts'
import { useApiQuery, useClient } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { WritingText } from '../../ui/writing-fields.tsx'
import { useOpenCase, type WorksheetPlace } from './case-context.tsx'
import { moveTool, removeTool, writeReason } from './case-edits.ts'
import classes from './case-tools.module.css'
import { ToolAdder } from './tool-adder.tsx'
import { useBusyReport } from './use-report.ts'

/** The methods chosen for the case, each with its reason and with its tool to fill in. */
export function CaseTools({ onOpenWorksheet }: { onOpenWorksheet: (worksheet: WorksheetPlace) => void }) {
  const { document, readOnly } = useOpenCase()
  const texts = useMessages().cases.tools
  const worksheets = useApiQuery('worksheets.list', { case: document.id }).data ?? []
  return (
    <div>
      {document.methods.length === 0 && <p className={classes.none}>{texts.none}</p>}
      <ol className={classes.tools}>
        {document.methods.map((tool, index) => (
          <ToolRow
            key={tool.id}
            tool={tool}
            isFirst={index === 0}
            isLast={index === document.methods.length - 1}
            worksheets={worksheets.filter(({ method }) => method === tool.method)}
            onOpenWorksheet={onOpenWorksheet}
          />
        ))}
      </ol>
      {!readOnly && <ToolAdder />}
    </div>
  )
}

interface ToolRowProps {
  tool: CaseMethod
  isFirst: boolean
  isLast: boolean
  worksheets: readonly WorksheetSummary[]
  onOpenWorksheet: (worksheet: WorksheetPlace) => void
}

function ToolRow({ tool, isFirst, isLast, worksheets, onOpenWorksheet }: ToolRowProps) {
  const { document, readOnly, methods, type, commit, commitLogged } = useOpenCase()
  const messages = useMessages()
  const texts = messages.cases.tools
  const locale = useLocale()
  const method = methods.find(({ id }) => id === tool.method)
  const name = method?.name[locale] ?? tool.method
  const { isBusy, fill } = useFillTool(tool.method, name, onOpenWorksheet)

  return (
    <li className={classes.tool}>
      <div className={classes.words}>
        {method ? (
          <Link to="/methods/$methodId" params={{ methodId: tool.method }} className={classes.name}>
            {name}
          </Link>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        {!method && methods.length > 0 && <span className={classes.gone}>{texts.gone}</span>}
        <WritingText
          label={texts.reason(name)}
          value={tool.reason}
          placeholder={texts.reasonPlaceholder}
          readOnly={readOnly}
          className={classes.reason ?? ''}
          onChange={(reason) => type((current) => writeReason(current, tool.id, reason))}
        />
      </div>
      <div className={classes.sheets}>
        {worksheets.map((worksheet) => (
          <Button key={worksheet.id} size="xs" onClick={() => onOpenWorksheet(worksheet)}>
            {readOnly ? texts.look : texts.continue}
          </Button>
        ))}
        {worksheets.length === 0 && method && !readOnly && (
          <Button size="xs" variant="light" color="verdigris" loading={isBusy} onClick={fill}>
            {texts.fill}
          </Button>
        )}
        <span className={classes.state}>{stateOf(worksheets[0], texts)}</span>
      </div>
      {!readOnly && (
        <Menu>
          <Menu.Target>
            <ActionIcon size="sm" aria-label={texts.more(name)}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconArrowUp size={16} aria-hidden />}
              disabled={isFirst}
              onClick={() => commit(texts.undoMove(name), moveTool(tool.id, -1))}
            >
              {texts.up}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} aria-hidden />}
              disabled={isLast}
              onClick={() => commit(texts.undoMove(name), moveTool(tool.id, 1))}
            >
              {texts.down}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconX size={16} aria-hidden />}
              onClick={() => commitLogged(texts.undoRemove(name), removeTool(document, tool.id))}
            >
              {texts.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}

type ToolTexts = ReturnType<typeof useMessages>['cases']['tools']

function stateOf(worksheet: WorksheetSummary | undefined, texts: ToolTexts): string {
  if (!worksheet) return texts.notStarted
  const { filled, total } = worksheet
  return total > 0 ? texts.filled(filled, total) : texts.filledOnly(filled)
}

/** Starts the worksheet of a method for this case and opens it. */
function useFillTool(
  method: string,
  name: string,
  onOpenWorksheet: (worksheet: WorksheetPlace) => void,
): { isBusy: boolean; fill: () => void } {
  const { document } = useOpenCase()
  const [isBusy, run] = useBusyReport()
  const client = useClient()
  const undo = useUndo()
  const texts = useMessages().cases.tools
  const fill = () =>
    run(async () => {
      const { id } = await client.call('worksheets.create', {
        method,
        account: document.account,
        case: document.id,
        title: document.title === '' ? name : texts.worksheetTitle(name, document.title),
      })
      undo.push({
        label: texts.undoFill(name),
        undo: () => client.call('worksheets.remove', { id }),
        redo: () => client.call('trash.restore', { kind: 'worksheet', id }),
      })
      onOpenWorksheet({ id, method })
    })
  return { isBusy, fill }
}
