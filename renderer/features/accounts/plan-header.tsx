import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconSitemap, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import { useMessages } from '../../ui/language.tsx'
import { CopyLinkItem } from '../../ui/copy-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import {
  channels,
  confidentialities,
  planDepths,
  planStatuses,
  tiers,
  type Account,
} from '#shared/domain/account.ts'
import { usePlanFields, usePlanTools } from './plan-context.tsx'
import { WritingChoice, WritingLine, WritingText } from '../../ui/writing-fields.tsx'
import classes from './plan-header.module.css'

interface PlanHeaderProps {
  exportButton: ReactNode
  onRemove: () => void
}

const headFields = [
  'id',
  'name',
  'owner',
  'period',
  'tier',
  'channel',
  'depth',
  'status',
  'confidentiality',
  'sample',
] as const

type Choice = 'tier' | 'channel' | 'depth' | 'status' | 'confidentiality'

/** The head of a plan: name and the facts that place the account. */
export const PlanHeader = memo(DrawnHeader)

function DrawnHeader({ exportButton, onRemove }: PlanHeaderProps) {
  const { readOnly, type, commit } = usePlanTools()
  const account = usePlanFields(headFields)
  const messages = useMessages()
  const texts = messages.accounts.head
  const choose = <C extends Choice>(choice: C, value: Account[C]) => {
    const before = account[choice]
    commit(texts[choice], {
      apply: (current) => ({ ...current, [choice]: value }),
      revert: (current) => ({ ...current, [choice]: before }),
    })
  }

  return (
    <PageHeader
      documentTitle={account.name || messages.common.untitled}
      title={
        <WritingText
          singleLine
          label={texts.name}
          value={account.name}
          placeholder={messages.common.untitled}
          readOnly={readOnly}
          className={classes.name ?? ''}
          onChange={(name) => type((current) => ({ ...current, name }))}
        />
      }
      meta={
        <div className={classes.facts}>
          <WritingChoice
            label={texts.tier}
            value={account.tier}
            none={messages.accounts.withoutTier}
            options={tiers.map((value) => ({ value, label: messages.domain.tier[value] }))}
            readOnly={readOnly}
            onChange={(tier) => choose('tier', tier)}
          />
          <WritingChoice
            label={texts.channel}
            value={account.channel}
            none={messages.accounts.withoutChannel}
            options={channels.map((value) => ({ value, label: messages.domain.channel[value] }))}
            readOnly={readOnly}
            onChange={(channel) => choose('channel', channel)}
          />
          <WritingLine
            label={texts.owner}
            value={account.owner}
            placeholder={texts.ownerPlaceholder}
            readOnly={readOnly}
            className={classes.owner ?? ''}
            onChange={(owner) => type((current) => ({ ...current, owner }))}
          />
          <WritingLine
            label={texts.period}
            value={account.period}
            placeholder={texts.periodPlaceholder}
            readOnly={readOnly}
            className={classes.period ?? ''}
            onChange={(period) => type((current) => ({ ...current, period }))}
          />
          <WritingChoice
            label={texts.status}
            value={account.status}
            options={planStatuses.map((value) => ({ value, label: texts.statuses[value] }))}
            readOnly={readOnly}
            onChange={(status) => status && choose('status', status)}
          />
          <WritingChoice
            label={texts.confidentiality}
            value={account.confidentiality}
            options={confidentialities.map((value) => ({ value, label: texts.confidentialities[value] }))}
            readOnly={readOnly}
            onChange={(confidentiality) => confidentiality && choose('confidentiality', confidentiality)}
          />
          <WritingChoice
            label={texts.depth}
            value={account.depth}
            options={planDepths.map((value) => ({ value, label: texts.depths[value] }))}
            readOnly={readOnly}
            onChange={(depth) => depth && choose('depth', depth)}
          />
          {account.sample && <SampleBadge />}
        </div>
      }
      actions={
        <>
          <Button
            leftSection={<IconSitemap size={16} aria-hidden />}
            renderRoot={(props) => (
              <Link to="/maps/accounts/$accountId" params={{ accountId: account.id }} {...props} />
            )}
          >
            {texts.map}
          </Button>
          {exportButton}
          <Menu>
            <Menu.Target>
              <ActionIcon aria-label={messages.common.more}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <CopyLinkItem kind="account" id={account.id} />
              {!readOnly && (
                <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
                  {messages.accounts.remove.button}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </>
      }
    />
  )
}
