import { useEffect, useRef, type ReactNode } from 'react'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { AddButton } from '../../ui/row-buttons.tsx'
import { competencyIds, ownCompetencyId } from '#shared/domain/competency.ts'
import { shownCompetencies } from '#shared/domain/own-model.ts'
import { ownPressureId, pressureSourceOf, pressureSources, pressuresOf } from '#shared/domain/pressure.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import {
  addCompetencyEdit,
  addPressureEdit,
  eraseCompetencyEdit,
  erasePressureEdit,
  hideCompetencyEdit,
  hidePressureEdit,
} from './model-edits.ts'
import classes from './model-names.module.css'
import { BuiltInRow, OwnCompetencyRow, OwnPressureRow } from './model-rows.tsx'
import { PlaybookProblem, PlaybookState, type OpenPlaybook } from './playbook-gate.tsx'

/** The model as the user's firm has it: what parts and pressures are called, those added, those hidden. */
export function ModelNames({ playbook }: { playbook: OpenPlaybook }) {
  const { draft, own, readOnly } = playbook
  const locale = useLocale()
  const { domain } = messagesFor(locale)
  const texts = useMessages().playbook.model
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<string | null>(null)
  const shownParts = shownCompetencies(own)

  useEffect(() => {
    if (wanted.current === null) return
    const language = locale === 'zh-CN' ? 'zh' : 'en'
    const field = table.current?.querySelector<HTMLElement>(
      `[data-item="${wanted.current}"] [data-language="${language}"] input`,
    )
    if (!field) return
    wanted.current = null
    field.focus()
  })

  function addPart() {
    const id = ownCompetencyId(crypto.randomUUID())
    wanted.current = id
    draft.commit(texts.undoAddPart, addCompetencyEdit(id))
  }

  function addPressure(source: (typeof pressureSources)[number]) {
    const id = ownPressureId(source, crypto.randomUUID())
    wanted.current = id
    draft.commit(texts.undoAddPressure, addPressureEdit(id))
  }

  return (
    <DocumentPane wide>
      <div className={classes.page}>
        <PageHeader title={texts.title} actions={<PlaybookState playbook={playbook} />} />
        <p className={classes.text}>{texts.text}</p>
        <PlaybookProblem playbook={playbook} />
        <table className={classes.table} ref={table} onBlur={() => void draft.flush()}>
          <colgroup>
            <col />
            <col />
            <col />
            <col className={classes.tools} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{texts.subject}</th>
              <th scope="col">{texts.zh}</th>
              <th scope="col">{texts.en}</th>
              <td />
            </tr>
          </thead>
          <Group title={texts.parts}>
            {competencyIds.map((id) => (
              <BuiltInRow
                key={id}
                id={id}
                builtIn={domain.competency[id]}
                playbook={playbook}
                isHidden={own.hiddenCompetencies.includes(id)}
                isNeeded={shownParts.length === 1 && shownParts[0] === id}
                onHide={(name, hidden) =>
                  draft.commit(hidden ? texts.hide(name) : texts.show(name), hideCompetencyEdit(id, hidden))
                }
              />
            ))}
            {own.ownCompetencies.map((part) => (
              <OwnCompetencyRow
                key={part.id}
                part={part}
                playbook={playbook}
                isHidden={own.hiddenCompetencies.includes(part.id)}
                isNeeded={shownParts.length === 1 && shownParts[0] === part.id}
                onHide={(name, hidden) =>
                  draft.commit(
                    hidden ? texts.remove(name) : texts.restore(name),
                    hideCompetencyEdit(part.id, hidden),
                  )
                }
                onErase={(name) => draft.commit(texts.remove(name), eraseCompetencyEdit(own, part.id))}
              />
            ))}
            {!readOnly && <AddRow text={texts.addPart} onAdd={addPart} />}
          </Group>
          {pressureSources.map((source) => (
            <Group
              key={source}
              title={
                <>
                  <PressureMark source={source} decorative /> {domain.source[source]}
                </>
              }
            >
              {pressuresOf(source).map((id) => (
                <BuiltInRow
                  key={id}
                  id={id}
                  builtIn={domain.pressure[id]}
                  playbook={playbook}
                  isHidden={own.hiddenPressures.includes(id)}
                  isNeeded={false}
                  onHide={(name, hidden) =>
                    draft.commit(hidden ? texts.hide(name) : texts.show(name), hidePressureEdit(id, hidden))
                  }
                />
              ))}
              {own.ownPressures
                .filter(({ id }) => pressureSourceOf(id) === source)
                .map((pressure) => (
                  <OwnPressureRow
                    key={pressure.id}
                    pressure={pressure}
                    playbook={playbook}
                    isHidden={own.hiddenPressures.includes(pressure.id)}
                    onHide={(name, hidden) =>
                      draft.commit(
                        hidden ? texts.remove(name) : texts.restore(name),
                        hidePressureEdit(pressure.id, hidden),
                      )
                    }
                    onErase={(name) => draft.commit(texts.remove(name), erasePressureEdit(own, pressure.id))}
                  />
                ))}
              {!readOnly && (
                <AddRow text={texts.addPressure(domain.source[source])} onAdd={() => addPressure(source)} />
              )}
            </Group>
          ))}
        </table>
      </div>
    </DocumentPane>
  )
}

function Group({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className={classes.group}>
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  )
}

function AddRow({ text, onAdd }: { text: string; onAdd: () => void }) {
  return (
    <tr className={classes.add}>
      <td colSpan={4}>
        <AddButton onClick={onAdd}>{text}</AddButton>
      </td>
    </tr>
  )
}
