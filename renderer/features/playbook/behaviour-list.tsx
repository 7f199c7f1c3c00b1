import { IconEyeOff } from '@tabler/icons-react'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { behaviourLevels } from '#shared/domain/competency-model.ts'
import type { PlaybookContent } from '#shared/domain/content.ts'
import classes from './behaviour-list.module.css'
import { behaviourKey, hideBehaviourEdit } from './playbook-edits.ts'
import type { OpenPlaybook } from './playbook-gate.tsx'
import { Section } from './section.tsx'

interface BehaviourListProps {
  competency: PlaybookContent['competencies'][number]
  playbook: OpenPlaybook
}

/** The built-in behaviours of a part at three levels; those that don't fit the user's firm can be hidden. */
export function BehaviourList({ competency: { structure, text }, playbook }: BehaviourListProps) {
  const { draft, own, readOnly } = playbook
  const texts = useMessages().playbook.competency
  const { behaviours } = text[useLocale()]
  const all = structure.behaviours.flatMap((id) => {
    const behaviour = behaviours[id]
    return behaviour ? [{ key: behaviourKey(structure.id, id), ...behaviour }] : []
  })
  const hidden = all.filter(({ key }) => own.hiddenBehaviours.includes(key))

  return (
    <Section title={texts.behaviours}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{texts.behaviour}</th>
            {behaviourLevels.map((level) => (
              <th key={level} scope="col">
                {texts.level[level]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {all
            .filter((behaviour) => !hidden.includes(behaviour))
            .map((behaviour) => (
              <tr key={behaviour.key}>
                <th scope="row">{behaviour.name}</th>
                {behaviourLevels.map((level) => (
                  <td key={level}>{behaviour[level]}</td>
                ))}
                <td className={classes.tool}>
                  {!readOnly && (
                    <button
                      type="button"
                      className={classes.hide}
                      aria-label={texts.hide(behaviour.name)}
                      title={texts.hide(behaviour.name)}
                      onClick={() =>
                        draft.commit(texts.undoHide(behaviour.name), hideBehaviourEdit(behaviour.key, true))
                      }
                    >
                      <IconEyeOff size={15} aria-hidden />
                    </button>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {hidden.length > 0 && (
        <details className={classes.hidden}>
          <summary>{texts.hidden(hidden.length)}</summary>
          <ul>
            {hidden.map(({ key, name }) => (
              <li key={key}>
                {readOnly ? (
                  name
                ) : (
                  <button
                    type="button"
                    className={classes.show}
                    onClick={() => draft.commit(texts.undoShow(name), hideBehaviourEdit(key, false))}
                  >
                    {texts.showAgain(name)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
