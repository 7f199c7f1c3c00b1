import { Menu } from '@mantine/core'
import { IconDots, IconGripVertical, IconTrash } from '@tabler/icons-react'
import { swotSides, type SwotItem, type SwotSide } from '#shared/domain/growth-plan.ts'
import { isComposing } from '../../../ui/composition.ts'
import type { ItemDrag } from '../../../ui/item-drag.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { WritingText } from '../../../ui/writing-fields.tsx'
import { patchItem, removeEdit } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'
import classes from './swot-board.module.css'

interface SwotPointProps {
  item: SwotItem
  isDragged: boolean
  onGrab: ItemDrag['grab']
  onMove: (side: SwotSide) => void
  /** Enter in the point begins the next one. */
  onNext: () => void
}

/** One point of a quarter with its evidence. */
export function SwotPoint({ item, isDragged, onGrab, onMove, onNext }: SwotPointProps) {
  const { account, readOnly, type, commit } = usePlan()
  const { planCustomer, common } = useMessages()
  const texts = planCustomer.swot
  const name = item.text || common.untitled
  const write = (patch: Partial<SwotItem>) =>
    type((current) => patchItem(current, 'swotItems', item.id, patch))

  return (
    <li className={classes.point} data-item={item.id} data-dragged={isDragged || undefined}>
      {!readOnly && (
        <span
          className={classes.grip}
          title={texts.grip(name)}
          onPointerDown={(event) => onGrab(event, item.id, name)}
        >
          <IconGripVertical size={14} aria-hidden />
        </span>
      )}
      <div
        className={classes.words}
        onKeyDown={(event) => {
          if (isComposing(event) || readOnly || event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          onNext()
        }}
      >
        <WritingText
          singleLine
          label={texts.text}
          value={item.text}
          placeholder={texts.textPrompt}
          readOnly={readOnly}
          onChange={(text) => write({ text })}
        />
        <div className={classes.evidence}>
          <WritingText
            singleLine
            label={`${texts.evidence}${item.text ? ` · ${item.text}` : ''}`}
            value={item.evidence}
            placeholder={texts.evidencePrompt}
            readOnly={readOnly}
            onChange={(evidence) => write({ evidence })}
          />
        </div>
      </div>
      {!readOnly && (
        <Menu width={190} returnFocus>
          <Menu.Target>
            <button type="button" className={classes.menu} aria-label={texts.menu(name)}>
              <IconDots size={16} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {swotSides
              .filter((side) => side !== item.side)
              .map((side) => (
                <Menu.Item key={side} onClick={() => onMove(side)}>
                  {texts.moveTo(texts.quarters[side])}
                </Menu.Item>
              ))}
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={() => commit(texts.undo.removePoint(name), removeEdit(account, 'swotItems', item.id))}
            >
              {texts.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
