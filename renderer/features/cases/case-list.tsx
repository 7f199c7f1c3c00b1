import { ActionIcon, Button, CloseButton, Select, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { caseStatuses, caseStatusSchema, type CaseSummary } from '#shared/domain/case.ts'
import { shownPressures } from '#shared/domain/own-model.ts'
import { pressureIdSchema, pressureSources } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { useApiQuery } from '../../api/hooks.ts'
import { useMessages, useModel } from '../../ui/language.tsx'
import { ListPane } from '../../ui/list-pane.tsx'
import { emptyFilter, filterCases, isNarrowed, type CaseFilter } from './case-filter.ts'
import classes from './case-list.module.css'
import { CaseRow } from './case-row.tsx'

interface CaseListProps {
  cases: readonly CaseSummary[]
  filter: CaseFilter
  onFilter: (filter: CaseFilter) => void
}

/** All cases, the open ones first, narrowed by words, pressure and status. */
export function CaseList({ cases, filter, onFilter }: CaseListProps) {
  const messages = useMessages()
  const texts = messages.cases
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const accountName = ({ account }: CaseSummary) => accounts.find(({ id }) => id === account)?.name ?? ''
  const shown = filterCases(cases, filter, (summary) =>
    [summary.title, accountName(summary), ...summary.pressures.map((id) => pressureName(messages, id))].join(
      '\n',
    ),
  )

  return (
    <ListPane
      title={texts.title}
      count={isNarrowed(filter) ? texts.list.countOf(shown.length, cases.length) : cases.length}
      actions={
        <Tooltip label={texts.newCase}>
          <ActionIcon
            variant="light"
            color="verdigris"
            aria-label={texts.newCase}
            renderRoot={(props) => <Link to="/cases" {...props} />}
          >
            <IconPlus size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      }
      filters={cases.length > 0 && <Filters cases={cases} filter={filter} onFilter={onFilter} />}
    >
      {cases.length === 0 && <p className={classes.empty}>{texts.list.empty}</p>}
      {shown.length === 0 && cases.length > 0 && (
        <div className={classes.nothing}>
          <p>{texts.list.nothing}</p>
          <Button size="xs" onClick={() => onFilter(emptyFilter)}>
            {texts.list.clear}
          </Button>
        </div>
      )}
      {caseStatuses.map((status) => {
        const group = shown.filter((summary) => summary.status === status)
        if (group.length === 0) return null
        return (
          <section key={status} aria-label={texts.status[status]}>
            <h3 className={classes.group}>{texts.status[status]}</h3>
            {group.map((summary) => (
              <CaseRow key={summary.id} summary={summary} accountName={accountName(summary)} />
            ))}
          </section>
        )
      })}
    </ListPane>
  )
}

function Filters({ cases, filter, onFilter }: CaseListProps) {
  const messages = useMessages()
  const model = useModel()
  const used = cases.flatMap(({ pressures }) => pressures)
  const texts = messages.cases
  return (
    <>
      <TextInput
        aria-label={texts.list.search}
        placeholder={texts.list.search}
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={
          filter.text && (
            <CloseButton
              size="sm"
              aria-label={texts.list.clear}
              onClick={() => onFilter({ ...filter, text: '' })}
            />
          )
        }
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <div className={classes.facets}>
        <Select
          size="xs"
          clearable
          searchable
          aria-label={texts.list.pressure}
          placeholder={texts.list.pressure}
          value={filter.pressure}
          comboboxProps={{ width: 260, position: 'bottom-start' }}
          data={pressureSources.map((source) => ({
            group: messages.domain.source[source],
            items: shownPressures(model, source, used).map((id) => ({
              value: id,
              label: pressureName(messages, id),
            })),
          }))}
          onChange={(value) =>
            onFilter({ ...filter, pressure: pressureIdSchema.safeParse(value).data ?? null })
          }
        />
        <Select
          size="xs"
          clearable
          aria-label={texts.list.status}
          placeholder={texts.list.status}
          value={filter.status}
          data={caseStatuses.map((status) => ({ value: status, label: texts.status[status] }))}
          onChange={(value) =>
            onFilter({ ...filter, status: caseStatusSchema.safeParse(value).data ?? null })
          }
        />
      </div>
    </>
  )
}
