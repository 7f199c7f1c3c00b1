import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { promotionVerdicts, type Promotion } from '#shared/domain/promotion.ts'
import { figureInWords, formatFigure } from '#shared/i18n/figure-text.ts'
import type { PromotionResult, PromotionSide } from '#shared/plan/promotion-result.ts'
import { useApiMutation } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { ToggleChip } from '../../../ui/toggle-chip.tsx'
import { WritingText } from '../../../ui/writing-fields.tsx'
import { patchEdit, patchItem } from '../account-edits.ts'
import panel from '../detail-panel.module.css'
import { Fact } from '../detail-panel.tsx'
import { usePlan } from '../plan-context.tsx'
import classes from './promotion-detail.module.css'
import { furthestLine } from './promotion-lines.ts'

interface PromotionEvaluationProps {
  promotion: Promotion
  results: Record<PromotionSide, PromotionResult>
}

/** What follows from an event, in the user's own judgement, and the lesson that is kept. */
export function PromotionEvaluation({ promotion, results }: PromotionEvaluationProps) {
  const { account, readOnly, type, commit } = usePlan()
  const locale = useLocale()
  const { planPromotions } = useMessages()
  const texts = planPromotions.evaluation
  const navigate = useNavigate()
  const create = useApiMutation('notes.create')
  const { id, name, verdict, lesson } = promotion
  const furthest = furthestLine(promotion.forecast, promotion.actual)

  function keepAsNote() {
    const { ratio, netIncrement } = results.actual
    const facts =
      ratio.result.state === 'computed'
        ? `\n\n${texts.noteFacts(figureInWords(locale, ratio), figureInWords(locale, netIncrement))}`
        : ''
    create.mutate(
      {
        title: texts.noteTitle(name || planPromotions.detail.untitled),
        body: `${lesson}${facts}\n`,
        accounts: [account.id],
        methods: ['C08'],
      },
      {
        onSuccess: (note) => void navigate({ to: '/playbook/notes/$noteId', params: { noteId: note.id } }),
      },
    )
  }

  return (
    <>
      <h4 className={classes.subtitle}>{texts.title}</h4>
      <p className={classes.hint}>
        {furthest === null
          ? texts.hint
          : texts.biggest(
              planPromotions.detail.lines[furthest.line],
              formatFigure(locale, furthest.change, 'rate', { digits: 1, signed: true }),
            )}
      </p>
      <div className={panel.facts}>
        <Fact label={texts.verdict}>
          <div className={`${classes.verdicts} ${panel.inset}`} role="group" aria-label={texts.verdict}>
            {promotionVerdicts.map((value) => (
              <ToggleChip
                key={value}
                pressed={verdict === value}
                disabled={readOnly}
                onToggle={() =>
                  commit(
                    texts.undoVerdict,
                    patchEdit(account, 'promotions', id, { verdict: verdict === value ? null : value }),
                  )
                }
              >
                {texts.verdicts[value]}
              </ToggleChip>
            ))}
          </div>
        </Fact>
        <Fact label={texts.lesson}>
          <WritingText
            label={texts.lesson}
            value={lesson}
            placeholder={texts.lessonHint}
            readOnly={readOnly}
            onChange={(text) => type((current) => patchItem(current, 'promotions', id, { lesson: text }))}
          />
        </Fact>
      </div>
      {create.error && <ErrorNotice error={create.error} />}
      {!readOnly && lesson.trim() !== '' && (
        <div className={panel.actions}>
          <Button size="xs" loading={create.isPending} onClick={keepAsNote}>
            {texts.toNote}
          </Button>
        </div>
      )}
    </>
  )
}
