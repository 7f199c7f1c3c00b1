import { IconChevronRight, IconGripVertical } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { groupLevels, type GroupNode } from '#shared/domain/people.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import type { GroupRow } from '#shared/plan/group-tree.ts'
import type { DropPlace, ItemDrag } from '../../../ui/item-drag.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { RemoveButton } from '../../../ui/row-buttons.tsx'
import { WritingChoice, WritingLine, WritingNumber } from '../../../ui/writing-fields.tsx'
import { patchEdit, patchItem } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'
import classes from './group-tree.module.css'

const indentWidth = 22

interface GroupUnitProps {
  row: GroupRow
  isClosed: boolean
  /** Where what is being dragged would land on this line. */
  over: DropPlace['part'] | null
  isDragged: boolean
  onGrab: ItemDrag['grab']
  onToggle: (closed: boolean) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>, id: string) => void
  onRemove: () => void
}

/** One line of the outline. */
export function GroupUnit(props: GroupUnitProps) {
  const { row, isClosed, over, isDragged, onGrab, onToggle, onKeyDown, onRemove } = props
  const { account, readOnly, type, commit } = usePlan()
  const messages = useMessages()
  const texts = messages.planCustomer.group
  const { node, depth, hasChildren } = row
  const name = node.name || messages.common.untitled
  const write = (patch: Partial<GroupNode>) =>
    type((current) => patchItem(current, 'groupNodes', node.id, patch))

  return (
    <div
      role="row"
      aria-level={depth + 1}
      aria-expanded={hasChildren ? !isClosed : undefined}
      className={classes.unit}
      data-item={node.id}
      data-drop={node.id}
      data-over={over ?? undefined}
      data-dragged={isDragged || undefined}
      data-depth={Math.min(depth, 1)}
    >
      <div
        role="gridcell"
        className={classes.name}
        style={{ paddingInlineStart: depth * indentWidth }}
        data-name
        onKeyDown={readOnly ? undefined : (event) => onKeyDown(event, node.id)}
      >
        {!readOnly && (
          <span
            className={classes.grip}
            title={texts.move(name)}
            onPointerDown={(event) => onGrab(event, node.id, name)}
          >
            <IconGripVertical size={14} aria-hidden />
          </span>
        )}
        {hasChildren ? (
          <button
            type="button"
            className={classes.toggle}
            aria-label={isClosed ? texts.open(name) : texts.close(name)}
            onClick={() => onToggle(!isClosed)}
          >
            <IconChevronRight size={14} aria-hidden data-open={!isClosed || undefined} />
          </button>
        ) : (
          <span className={classes.toggle} />
        )}
        <WritingLine
          label={texts.unit}
          value={node.name}
          placeholder={texts.placeholder[node.level]}
          readOnly={readOnly}
          onChange={(value) => write({ name: value })}
        />
      </div>
      <div role="gridcell">
        <WritingChoice
          label={texts.levelOf(name)}
          value={node.level}
          options={groupLevels.map((value) => ({ value, label: texts.levels[value] }))}
          readOnly={readOnly}
          onChange={(level) =>
            level && commit(texts.undo.level(name), patchEdit(account, 'groupNodes', node.id, { level }))
          }
        />
      </div>
      <div role="gridcell" className={classes.stores}>
        <StoreSum row={row} />
        <WritingNumber
          wholeOnly
          label={texts.storesOf(name)}
          value={node.stores}
          unit="count"
          placeholder="—"
          readOnly={readOnly}
          onChange={(stores) => write({ stores })}
        />
      </div>
      <div role="gridcell" className={classes.people}>
        <UnitPeople unit={node.id} />
      </div>
      <div role="gridcell">{!readOnly && <RemoveButton label={texts.remove(name)} onClick={onRemove} />}</div>
    </div>
  )
}

/** What the units below add up to, where no number of its own says it, or another one. */
function StoreSum({ row: { node, stores, otherSum, hasChildren } }: { row: GroupRow }) {
  const locale = useLocale()
  const texts = useMessages().planCustomer.group
  if (otherSum !== null) {
    return <span className={classes.differs}>{texts.otherSum(formatNumber(locale, otherSum))}</span>
  }
  if (node.stores !== null || stores === null || !hasChildren) return null
  return <span className={classes.sum}>{texts.sum(formatNumber(locale, stores))}</span>
}

function UnitPeople({ unit }: { unit: string }) {
  const { account } = usePlan()
  const messages = useMessages()
  const people = account.stakeholders.filter((person) => person.unit === unit)
  return people.map(({ id, name, role }) => (
    <Link
      key={id}
      className={classes.person}
      to="/accounts/$accountId/$area"
      params={{ accountId: account.id, area: 'people' }}
      aria-label={messages.planCustomer.group.toPeople(name || messages.common.untitled)}
      title={role}
    >
      {name || messages.common.untitled}
    </Link>
  ))
}
