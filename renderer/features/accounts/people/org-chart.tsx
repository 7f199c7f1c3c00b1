import { useElementSize } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { canReportTo } from '#shared/plan/org-chart.ts'
import { arrowHead, card, cross, layoutOrgChart } from '#shared/plan/org-chart-layout.ts'
import { useItemDrag } from '../../../ui/item-drag.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { patchEdit, removeEdit } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'
import { OrgChartFiles } from './org-chart-files.tsx'
import classes from './org-chart.module.css'
import { OrgChartLegend } from './org-chart-legend.tsx'
import { PersonCard } from './person-card.tsx'

/** Stands for “reports to nobody” among the places where a card can be dropped. */
const onTop = 'nobody'
/** Room that the width of the area leaves at least, before it is measured. */
const leastRoom = 640

interface OrgChartProps {
  onOpen: (person: string) => void
  onAddReport: (manager: string) => void
}

/** Who reports to whom, with what else goes on between people. A card dragged onto another reports to it. */
export function OrgChart({ onOpen, onAddReport }: OrgChartProps) {
  const { account, readOnly, commit } = usePlan()
  const { planPeople, common } = useMessages()
  const texts = planPeople.chart
  const { stakeholders, stakeholderLines } = account
  const { ref, width } = useElementSize()
  const layout = useMemo(
    () => layoutOrgChart(stakeholders, stakeholderLines, Math.max(leastRoom, width)),
    [stakeholders, stakeholderLines, width],
  )
  const nameOf = (id: string) => stakeholders.find((person) => person.id === id)?.name || common.untitled

  function reportTo(person: string, manager: string | null) {
    commit(planPeople.undo.move(nameOf(person)), patchEdit(account, 'stakeholders', person, { manager }))
  }

  const drag = useItemDrag({
    accepts: (person, { target }) =>
      target === onTop
        ? stakeholders.some(({ id, manager }) => id === person && manager !== null)
        : canReportTo(stakeholders, person, target),
    onDrop: (person, { target }) => reportTo(person, target === onTop ? null : target),
    onRefuse(person, { target }) {
      if (target !== onTop) notifications.show({ message: texts.circle(nameOf(person), nameOf(target)) })
    },
  })

  return (
    <>
      <div className={classes.bar}>
        <OrgChartLegend />
        <OrgChartFiles layout={layout} />
      </div>
      <div className={classes.scroll} ref={ref} data-dragging={drag.dragged !== null || undefined}>
        {drag.dragged !== null && (
          <div className={classes.top} data-drop={onTop} data-over={drag.over?.target === onTop || undefined}>
            {texts.dropOnTop}
          </div>
        )}
        <div className={classes.stage} style={{ width: layout.width, height: layout.height }}>
          <svg className={classes.lines} width={layout.width} height={layout.height} aria-hidden>
            {layout.edges.map(({ id, path }) => (
              <path key={id} className={classes.reports} d={path} />
            ))}
            {layout.lines.map((line) => (
              <g key={line.id} data-kind={line.kind}>
                <path className={classes.line} d={line.path} />
                {line.kind === 'influences' ? (
                  <path className={classes.arrow} d={arrowHead(line)} />
                ) : (
                  <path className={classes.cross} d={cross(line)} />
                )}
              </g>
            ))}
          </svg>
          {layout.looseTop !== null && (
            <h3 className={classes.loose} style={{ top: layout.looseTop }}>
              {texts.loose}
            </h3>
          )}
          <ul className={classes.cards} aria-label={texts.label}>
            {layout.people.map(({ person, x, y }) => (
              <li
                key={person.id}
                className={classes.place}
                style={{ left: x, top: y, width: card.width, height: card.height }}
                data-drop={person.id}
                data-over={drag.over?.target === person.id || undefined}
                data-dragged={drag.dragged === person.id || undefined}
              >
                <PersonCard
                  person={person}
                  onOpen={onOpen}
                  onGrab={readOnly ? undefined : drag.grab}
                  onReportTo={(manager) => reportTo(person.id, manager)}
                  onAddReport={() => onAddReport(person.id)}
                  onRemove={() =>
                    commit(
                      planPeople.undo.remove(nameOf(person.id)),
                      removeEdit(account, 'stakeholders', person.id),
                    )
                  }
                />
              </li>
            ))}
          </ul>
        </div>
        {drag.ghost}
      </div>
      {!readOnly && <p className={classes.hint}>{texts.hint}</p>}
    </>
  )
}
