import { IconArrowBackUp, IconEye, IconEyeOff, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { WritingLine, WritingText } from '../../ui/writing-fields.tsx'
import type { OwnCompetency, OwnName, OwnPressure } from '#shared/domain/own-model.ts'
import { ownNameIn } from '#shared/i18n/own-names.ts'
import { ownNameOf, withOwnCompetency, withOwnName, withOwnPressure } from './model-edits.ts'
import classes from './model-names.module.css'
import type { OpenPlaybook } from './playbook-gate.tsx'

const languages = ['zh', 'en'] as const

interface RowProps {
  playbook: OpenPlaybook
  isHidden: boolean
  onHide: (name: string, hidden: boolean) => void
}

/** A built-in part or pressure: what the user calls it, and whether it is shown. */
export function BuiltInRow(
  props: RowProps & {
    id: OwnName['id']
    builtIn: string
    /** The last of its kind that is shown; it can't be hidden. */
    isNeeded: boolean
  },
) {
  const { id, builtIn, playbook, isHidden, isNeeded, onHide } = props
  const { draft, own, readOnly } = playbook
  const texts = useMessages().playbook.model
  const locale = useLocale()
  const given = ownNameOf(own, id)
  const name = (locale === 'zh-CN' ? given.zh : given.en).trim() || builtIn
  return (
    <tr data-item={id} data-hidden={isHidden}>
      <th scope="row">
        {builtIn}
        {isHidden && <span className={classes.state}>{texts.hidden}</span>}
      </th>
      {languages.map((language) => (
        <td key={language} data-language={language}>
          <WritingLine
            label={texts.field(builtIn, texts[language])}
            value={given[language]}
            placeholder="—"
            readOnly={readOnly}
            onChange={(text) => draft.type((current) => withOwnName(current, id, { [language]: text }))}
          />
        </td>
      ))}
      <td className={classes.tool}>
        {!readOnly && (
          <ToolButton
            label={isHidden ? texts.show(name) : isNeeded ? texts.lastPart : texts.hide(name)}
            isDisabled={isNeeded && !isHidden}
            onClick={() => onHide(name, !isHidden)}
          >
            {isHidden ? <IconEye size={15} aria-hidden /> : <IconEyeOff size={15} aria-hidden />}
          </ToolButton>
        )}
      </td>
    </tr>
  )
}

interface OwnRowProps extends RowProps {
  /** Takes away what never got a name: nothing would be left to keep. */
  onErase: (name: string) => void
}

/** A pressure of the user's own: its names, and what it is about. */
export function OwnPressureRow({ pressure, ...row }: OwnRowProps & { pressure: OwnPressure }) {
  const { draft, readOnly } = row.playbook
  const { domain, playbook } = useMessages()
  const texts = playbook.model
  const name = ownNameIn(useLocale(), pressure.zh, pressure.en)
  const shown = name || domain.unnamed.pressure
  return (
    <OwnRow id={pressure.id} name={name} shown={shown} isNeeded={false} {...row}>
      <th scope="row">
        {shown}
        {row.isHidden && <RemovedHint />}
        <WritingText
          className={classes.about ?? ''}
          label={texts.field(shown, texts.note)}
          placeholder={texts.note}
          value={pressure.note}
          readOnly={readOnly}
          onChange={(note) => draft.type((current) => withOwnPressure(current, pressure.id, { note }))}
        />
      </th>
      {languages.map((language) => (
        <td key={language} data-language={language}>
          <WritingLine
            label={texts.field(shown, texts[language])}
            value={pressure[language]}
            placeholder={name === '' ? texts[language] : '—'}
            readOnly={readOnly}
            onChange={(text) =>
              draft.type((current) => withOwnPressure(current, pressure.id, { [language]: text }))
            }
          />
        </td>
      ))}
    </OwnRow>
  )
}

/** A part of the user's own: its names, long and short, and what it means. */
export function OwnCompetencyRow({
  part,
  isNeeded,
  ...row
}: OwnRowProps & { part: OwnCompetency; isNeeded: boolean }) {
  const { draft, readOnly } = row.playbook
  const { domain, playbook } = useMessages()
  const texts = playbook.model
  const name = ownNameIn(useLocale(), part.zh, part.en)
  const shown = name || domain.unnamed.competency
  const shortKey = { zh: 'shortZh', en: 'shortEn' } as const
  return (
    <OwnRow id={part.id} name={name} shown={shown} isNeeded={isNeeded} {...row}>
      <th scope="row">
        {shown}
        {row.isHidden && <RemovedHint />}
        <WritingText
          className={classes.about ?? ''}
          label={texts.field(shown, texts.description)}
          placeholder={texts.description}
          value={part.description}
          readOnly={readOnly}
          onChange={(description) =>
            draft.type((current) => withOwnCompetency(current, part.id, { description }))
          }
        />
      </th>
      {languages.map((language) => (
        <td key={language} data-language={language}>
          <WritingLine
            label={texts.field(shown, texts[language])}
            value={part[language]}
            placeholder={name === '' ? texts[language] : '—'}
            readOnly={readOnly}
            onChange={(text) =>
              draft.type((current) => withOwnCompetency(current, part.id, { [language]: text }))
            }
          />
          <WritingLine
            label={texts.field(shown, texts.shortIn[language])}
            value={part[shortKey[language]]}
            placeholder={texts.short}
            readOnly={readOnly}
            onChange={(text) =>
              draft.type((current) => withOwnCompetency(current, part.id, { [shortKey[language]]: text }))
            }
          />
        </td>
      ))}
    </OwnRow>
  )
}

function OwnRow(
  props: OwnRowProps & { id: string; name: string; shown: string; isNeeded: boolean; children: ReactNode },
) {
  const { id, name, shown, isNeeded, isHidden, onHide, onErase, playbook, children } = props
  const texts = useMessages().playbook.model
  return (
    <tr data-item={id} data-hidden={isHidden} data-own>
      {children}
      <td className={classes.tool}>
        {!playbook.readOnly && (
          <ToolButton
            label={isHidden ? texts.restore(shown) : isNeeded ? texts.lastPart : texts.remove(shown)}
            isDisabled={isNeeded && !isHidden}
            onClick={() => (name === '' && !isHidden ? onErase(shown) : onHide(shown, !isHidden))}
          >
            {isHidden ? <IconArrowBackUp size={15} aria-hidden /> : <IconTrash size={15} aria-hidden />}
          </ToolButton>
        )}
      </td>
    </tr>
  )
}

function RemovedHint() {
  const texts = useMessages().playbook.model
  return (
    <span className={classes.state} title={texts.removedHint}>
      {texts.removed}
    </span>
  )
}

function ToolButton(props: { label: string; isDisabled: boolean; onClick: () => void; children: ReactNode }) {
  const { label, isDisabled, onClick, children } = props
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
