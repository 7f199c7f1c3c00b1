import { Button } from '@mantine/core'
import { IconBuildingStore } from '@tabler/icons-react'
import { useState } from 'react'
import { emptyGroupNode, type GroupNode } from '#shared/domain/people.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import {
  branchOf,
  groupRows,
  movedTo,
  storesInGroup,
  withoutBranch,
  withSibling,
} from '#shared/plan/group-tree.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useItemDrag } from '../../../ui/item-drag.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { AddButton } from '../../../ui/row-buttons.tsx'
import { newItemId, usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import { groupEdit } from './group-edit.ts'
import classes from './group-tree.module.css'
import { GroupUnit } from './group-unit.tsx'
import { useOutlineKeys } from './use-outline-keys.ts'

/** The customer's group as an outline: units below units, with their stores and their people. */
export function GroupTree() {
  const { account, readOnly, commit } = usePlan()
  const locale = useLocale()
  const messages = useMessages()
  const texts = messages.planCustomer.group
  const nodes = account.groupNodes
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const rows = groupRows(nodes, collapsed)
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name || messages.common.untitled

  function change(label: string, next: readonly GroupNode[]) {
    if (next !== nodes) commit(label, groupEdit(nodes, next))
  }

  function addAfter(id: string): string {
    const item = newItemId()
    change(
      texts.undo.add,
      withSibling(nodes, id, (parent, level) => emptyGroupNode(item, parent, level)),
    )
    return item
  }

  /** Adds a unit beside the last one; the group itself gets its first unit. */
  function addAtEnd(): string {
    const last = rows.at(-1)
    if (last && !(last.depth === 0 && last.node.level === 'group')) return addAfter(last.node.id)
    const item = newItemId()
    const level = last ? 'banner' : 'group'
    change(texts.undo.add, [...nodes, emptyGroupNode(item, last?.node.id ?? null, level)])
    if (last) toggle(last.node.id, false)
    return item
  }

  function toggle(id: string, closed: boolean) {
    setCollapsed((known) => {
      const next = new Set(known)
      if (closed) next.add(id)
      else next.delete(id)
      return next
    })
  }

  const { body, want, onKeyDown } = useOutlineKeys({
    rows: rows.map(({ node }) => node.id),
    addAfter,
    move: (id, next) => change(texts.undo.move(nameOf(id)), next(nodes)),
    remove: (id) => change(texts.undo.remove(nameOf(id)), withoutBranch(nodes, id)),
    isEmpty: (id) => {
      const node = nodes.find((item) => item.id === id)
      return node?.name === '' && node.stores === null && branchOf(nodes, id).size === 1
    },
  })
  const drag = useItemDrag({
    accepts: (id, { target, part }) => movedTo(nodes, id, target, part) !== nodes,
    onDrop(id, { target, part }) {
      change(texts.undo.move(nameOf(id)), movedTo(nodes, id, target, part))
      if (part === 'into') toggle(target, false)
    },
  })

  const total = storesInGroup(nodes)
  const inProfile = account.profile.stores
  return (
    <PlanSection name="group" title={messages.accounts.nav.group} hint={texts.hint}>
      {nodes.length === 0 ? (
        <EmptyState
          icon={<IconBuildingStore size={28} />}
          title={texts.empty.title}
          text={texts.empty.text}
          action={!readOnly && <Button onClick={() => want(addAtEnd())}>{texts.empty.add}</Button>}
        />
      ) : (
        <>
          <div className={classes.outline} role="treegrid" aria-label={texts.label} ref={body}>
            <div className={classes.head} role="row">
              <span role="columnheader">{texts.unit}</span>
              <span role="columnheader">{texts.level}</span>
              <span role="columnheader" className={classes.number}>
                {texts.stores}
              </span>
              <span role="columnheader">{texts.people}</span>
            </div>
            {rows.map((row) => (
              <GroupUnit
                key={row.node.id}
                row={row}
                isClosed={collapsed.has(row.node.id)}
                over={drag.over?.target === row.node.id ? drag.over.part : null}
                isDragged={drag.dragged === row.node.id}
                onGrab={drag.grab}
                onToggle={(closed) => toggle(row.node.id, closed)}
                onKeyDown={onKeyDown}
                onRemove={() =>
                  change(texts.undo.remove(nameOf(row.node.id)), withoutBranch(nodes, row.node.id))
                }
              />
            ))}
            {drag.ghost}
          </div>
          <div className={classes.foot}>
            {!readOnly && <AddButton onClick={() => want(addAtEnd())}>{texts.add}</AddButton>}
            {total !== null && (
              <p className={classes.total}>
                <strong>{texts.total(formatNumber(locale, total))}</strong>
                {inProfile !== null && inProfile !== total && (
                  <span className={classes.differs}>{texts.otherTotal(formatNumber(locale, inProfile))}</span>
                )}
              </p>
            )}
          </div>
        </>
      )}
    </PlanSection>
  )
}
