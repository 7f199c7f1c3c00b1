import { Button, Textarea } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { useDeferredValue, useMemo, useState } from 'react'
import { findAWay } from '#shared/craft/find-a-way.ts'
import { recognisePressures } from '#shared/craft/recognise-pressures.ts'
import type { PressureId } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { useApiQuery, useReadOnly } from '../../api/hooks.ts'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages, useModel } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { PressurePicker } from '../../ui/pressure-picker.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import { AccountSelect } from './account-select.tsx'
import { CaseFlow } from './case-flow.tsx'
import { titleFromDemand } from './case-title.ts'
import { chosenPressures, choiceFrom, noChoice } from './chosen-pressures.ts'
import classes from './find-a-way.module.css'
import { Proposals } from './proposals.tsx'
import { StarterCases } from './starter-cases.tsx'
import { useCaseActions, type CaseStart } from './use-case-actions.ts'
import { useBusyReport } from './use-report.ts'
import { reasonsToSay, sayReason } from './way-reasons.ts'

interface FindAWayProps {
  /** The account that the new case is about, where the way here began at one. */
  account: string | null
  onAccount: (account: string | null) => void
}

/** Turns a demand in the user's own words into proposals with reasons, and those into a case. */
export function FindAWay({ account, onAccount }: FindAWayProps) {
  const messages = useMessages()
  const texts = messages.cases.start
  const locale = useLocale()
  const model = useModel()
  const readOnly = useReadOnly()
  const actions = useCaseActions()
  const [isBusy, run] = useBusyReport()
  const library = useApiQuery('methods.list', {})
  const content = useApiQuery('content.playbook', {})
  const assessments = useApiQuery('assessments.list', {}).data
  const place = useApiQuery('accounts.get', { id: account ?? '' }, { enabled: account !== null }).data
  const [demand, setDemand] = useSessionStorage({ key: 'trivet.demand', defaultValue: '' })
  const [choice, setChoice] = useState(noChoice)
  const [chosen, setChosen] = useState<string[]>([])

  const said = useDeferredValue(demand)
  const recognised = useMemo(
    () => recognisePressures(said, model).map(({ pressure }) => pressure),
    [said, model],
  )
  const pressures = chosenPressures(recognised, choice)
  const pressing =
    account === null ? [] : [...new Set((place?.pressures ?? []).map(({ pressure }) => pressure))]
  const isAsked = said.trim() !== '' || pressures.length > 0 || account !== null
  const starters = content.data?.cases ?? []
  const methods = library.data ?? []
  const words = { locale, messages, accountName: place?.name ?? '', starters }
  const ways = isAsked
    ? findAWay({
        demand: said,
        pressures: choice === noChoice ? null : pressures,
        account: account === null ? null : (place ?? null),
        methods,
        gaps: assessments?.at(-1)?.gaps ?? [],
        cases: starters.map(({ structure }) => structure),
        model,
      })
    : []
  const taken = ways.filter(({ method }) => chosen.includes(method))

  const isRecognised = recognised.some((id) => pressures.includes(id))
  const hint = isRecognised
    ? texts.recognised
    : said.trim() !== '' && pressures.length === 0
      ? texts.noneRecognised
      : null

  function choose(next: readonly PressureId[]) {
    setChoice(choiceFrom(recognised, next, choice))
  }

  function begin(start: CaseStart) {
    run(async () => {
      await actions.create(start)
      setDemand('')
    })
  }

  function beginFromDemand() {
    const [pressure] = pressures
    begin({
      title: titleFromDemand(demand) || (pressure ? pressureName(messages, pressure) : ''),
      demand: demand.trim(),
      pressures,
      account,
      methods: chosen.flatMap((id) => {
        const way = taken.find(({ method }) => method === id)
        if (!way) return []
        const reason = reasonsToSay(way.reasons).map((one) => sayReason(one, words))
        return [{ id: crypto.randomUUID(), method: id, reason: reason.join(messages.cases.reason.separator) }]
      }),
    })
  }

  return (
    <DocumentPane>
      <PageHeader title={texts.title} meta={texts.text} />
      {library.error && <ErrorNotice error={library.error} onRetry={() => void library.refetch()} />}
      <Textarea
        aria-label={texts.demand}
        placeholder={texts.demandPlaceholder}
        value={demand}
        onChange={(event) => setDemand(event.currentTarget.value)}
        disabled={readOnly}
        autosize
        minRows={2}
        maxRows={8}
        classNames={{ input: classes.demand ?? '' }}
      />
      <div className={classes.facts}>
        <AccountSelect value={account} onChange={onAccount} readOnly={readOnly} />
        <PressurePicker value={pressures} onChange={choose} disabled={readOnly} />
        {hint !== null && <span className={classes.hint}>{hint}</span>}
      </div>
      {pressing.length > 0 && (
        <div className={classes.pressing} role="group" aria-label={texts.fromAccount(words.accountName)}>
          <span className={classes.hint}>{texts.fromAccount(words.accountName)}</span>
          {pressing.map((pressure) => {
            const isChosen = pressures.includes(pressure)
            return (
              <ToggleChip
                key={pressure}
                pressed={isChosen}
                disabled={readOnly}
                onToggle={() =>
                  choose(isChosen ? pressures.filter((id) => id !== pressure) : [...pressures, pressure])
                }
              >
                <PressureMark pressure={pressure} size={9} decorative />
                {pressureName(messages, pressure)}
              </ToggleChip>
            )
          })}
        </div>
      )}
      {isAsked ? (
        <>
          <Proposals ways={ways} methods={methods} words={words} chosen={chosen} onChange={setChosen} />
          {!readOnly && (
            <div className={classes.foot}>
              <span className={classes.hint}>{texts.chosen(taken.length)}</span>
              <Button variant="filled" loading={isBusy} onClick={beginFromDemand}>
                {texts.create}
              </Button>
            </div>
          )}
        </>
      ) : (
        <div className={classes.beginning}>
          <CaseFlow />
          {starters.length > 0 && (
            <StarterCases
              starters={starters}
              methods={methods}
              onBegin={readOnly ? null : (starter) => begin({ title: '', starter })}
            />
          )}
        </div>
      )}
    </DocumentPane>
  )
}
