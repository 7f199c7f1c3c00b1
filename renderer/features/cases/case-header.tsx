import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useApiQuery } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { CopyLinkItem } from '../../ui/copy-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PressurePicker } from '../../ui/pressure-picker.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { WritingText } from '../../ui/writing-fields.tsx'
import { AccountSelect } from './account-select.tsx'
import { useOpenCase } from './case-context.tsx'
import { setFields } from './case-edits.ts'
import classes from './case-header.module.css'
import { OutcomeMark } from './outcome-mark.tsx'
import { useCaseActions } from './use-case-actions.ts'

/** The head of a case: its name, what presses, at which account, and whether it is still open. */
export function CaseHeader({ exportButton }: { exportButton: ReactNode }) {
  const { document, readOnly, type, commit, attempt, flush } = useOpenCase()
  const messages = useMessages()
  const texts = messages.cases.document
  const locale = useLocale()
  const actions = useCaseActions()
  const { id, title, status, outcome } = document
  const name = title || messages.common.untitled
  const content = useApiQuery('content.playbook', {}, { enabled: document.starter !== null }).data
  const starter = content?.cases.find(({ structure }) => structure.id === document.starter)
  const isOpen = status === 'open'

  return (
    <PageHeader
      documentTitle={name}
      eyebrow={
        <span className={classes.status}>
          {messages.cases.title} · {messages.cases.status[status]}
          {starter && <span>{texts.begunFrom(starter.text[locale].title)}</span>}
          {outcome && <OutcomeMark outcome={outcome} />}
          {document.sample && <SampleBadge />}
        </span>
      }
      title={
        <WritingText
          singleLine
          label={texts.title}
          value={title}
          placeholder={messages.common.untitled}
          readOnly={readOnly}
          className={classes.name ?? ''}
          onChange={(text) => type((current) => ({ ...current, title: text }))}
        />
      }
      meta={
        <div className={classes.facts}>
          <AccountSelect
            value={document.account}
            readOnly={readOnly}
            onChange={(account) => commit(texts.undoAccount, setFields(document, { account }))}
          />
          <PressurePicker
            value={document.pressures}
            disabled={readOnly}
            onChange={(pressures) => commit(texts.undoPressures, setFields(document, { pressures }))}
          />
        </div>
      }
      actions={
        <>
          {exportButton}
          {!readOnly && (
            <Button
              onClick={() =>
                commit(
                  isOpen ? texts.undoClose(name) : texts.undoReopen(name),
                  setFields(document, { status: isOpen ? 'closed' : 'open' }),
                )
              }
            >
              {isOpen ? texts.close : texts.reopen}
            </Button>
          )}
          <Menu>
            <Menu.Target>
              <ActionIcon aria-label={messages.common.more}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <CopyLinkItem kind="case" id={id} />
              {!readOnly && (
                <Menu.Item
                  leftSection={<IconTrash size={16} aria-hidden />}
                  onClick={() =>
                    attempt(async () => {
                      await flush()
                      await actions.remove(id, title)
                    })
                  }
                >
                  {texts.remove}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </>
      }
    />
  )
}
