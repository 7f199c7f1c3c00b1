import { Radio } from '@mantine/core'
import { rebateForms, type Term } from '#shared/domain/customer-money.ts'
import { figureInWords } from '#shared/i18n/figure-text.ts'
import { termCost } from '#shared/plan/term-cost.ts'
import { termReminders } from '#shared/plan/terms.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { WritingDay, WritingText } from '../../../ui/writing-fields.tsx'
import { patchEdit, patchItem } from '../account-edits.ts'
import { DetailPanel, Fact } from '../detail-panel.tsx'
import { ReminderFlags } from '../reminder-flags.tsx'
import { usePlan } from '../plan-context.tsx'
import { FormatScope } from './format-scope.tsx'
import classes from './money.module.css'
import { TiersTable } from './tiers-table.tsx'

/** All of one term: its scale, where it is for, until when, and what the law may have to do with it. */
export function TermDetail({ term, onClose }: { term: Term; onClose: () => void }) {
  const { account, readOnly, type, commit } = usePlan()
  const texts = useMessages().planMoney
  const name = term.name || texts.unnamed
  const reminders = termReminders(term)

  return (
    <DetailPanel title={name} onClose={onClose}>
      {term.measure === 'tiers' && (
        <>
          <TiersTable term={term} />
          <RebateForm term={term} />
        </>
      )}
      <Fact label={texts.scope.label}>
        <div className={classes.indent}>
          <FormatScope list="terms" item={term} />
        </div>
      </Fact>
      <Fact label={texts.terms.until}>
        <div className={classes.day}>
          <WritingDay
            label={texts.terms.until}
            value={term.until}
            readOnly={readOnly}
            onChange={(until) =>
              commit(texts.terms.undoUntil(name), patchEdit(account, 'terms', term.id, { until }))
            }
          />
        </div>
      </Fact>
      <Fact label={texts.terms.note}>
        <WritingText
          label={texts.terms.note}
          value={term.note}
          placeholder={texts.terms.notePlaceholder}
          readOnly={readOnly}
          onChange={(note) => type((current) => patchItem(current, 'terms', term.id, { note }))}
        />
      </Fact>
      {reminders.length > 0 && (
        <Fact label={texts.terms.reminders}>
          <ReminderFlags ids={reminders} />
        </Fact>
      )}
    </DetailPanel>
  )
}

/** Whole volume or marginal: the two differ tenfold, so nothing is assumed. */
function RebateForm({ term }: { term: Term }) {
  const { account, readOnly, commit } = usePlan()
  const locale = useLocale()
  const texts = useMessages().planMoney
  const [whole = '', marginal = ''] = rebateForms.map((form) =>
    figureInWords(locale, termCost(account, 'plan', { ...term, form }), { withUnit: true }),
  )
  const name = term.name || texts.unnamed

  return (
    <Radio.Group
      className={classes.form}
      size="sm"
      label={texts.terms.form}
      value={term.form ?? ''}
      onChange={(value) => {
        const form = rebateForms.find((known) => known === value)
        if (form) commit(texts.terms.undoForm(name), patchEdit(account, 'terms', term.id, { form }))
      }}
    >
      <div className={classes.choices}>
        {rebateForms.map((form) => (
          <Radio key={form} value={form} label={texts.terms.forms[form]} disabled={readOnly} />
        ))}
      </div>
      {term.form === null && <p className={classes.warning}>{texts.terms.formMissing}</p>}
      {whole !== '' && <p className={classes.note}>{texts.terms.formExample(whole, marginal)}</p>}
    </Radio.Group>
  )
}
