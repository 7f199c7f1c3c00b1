import { Fragment } from 'react'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { WritingLine } from '../../ui/writing-fields.tsx'
import { competencyIds } from '#shared/domain/competency.ts'
import type { OwnName } from '#shared/domain/playbook.ts'
import { pressureSources, pressuresOf } from '#shared/domain/pressure.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import classes from './model-names.module.css'
import { ownNameOf, withOwnName } from './playbook-edits.ts'
import { PlaybookProblem, PlaybookState, type OpenPlaybook } from './playbook-gate.tsx'

const languages = ['zh', 'en'] as const

/** What the user's firm calls the parts of the model and the pressures. */
export function ModelNames({ playbook }: { playbook: OpenPlaybook }) {
  const { domain } = messagesFor(useLocale())
  const texts = useMessages().playbook.model
  return (
    <DocumentPane wide>
      <div className={classes.page}>
        <PageHeader title={texts.title} actions={<PlaybookState playbook={playbook} />} />
        <p className={classes.text}>
          {texts.text} {texts.behavioursHint}
        </p>
        <PlaybookProblem playbook={playbook} />
        <table className={classes.table} onBlur={() => void playbook.draft.flush()}>
          <thead>
            <tr>
              <th scope="col">{texts.builtIn}</th>
              <th scope="col">{texts.zh}</th>
              <th scope="col">{texts.en}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="colgroup" colSpan={3} className={classes.group}>
                {texts.parts}
              </th>
            </tr>
            {competencyIds.map((id) => (
              <NameRow key={id} id={id} builtIn={domain.competency[id]} playbook={playbook} />
            ))}
            {pressureSources.map((source) => (
              <Fragment key={source}>
                <tr>
                  <th scope="colgroup" colSpan={3} className={classes.group}>
                    <PressureMark source={source} decorative /> {domain.source[source]}
                  </th>
                </tr>
                {pressuresOf(source).map((id) => (
                  <NameRow key={id} id={id} builtIn={domain.pressure[id]} playbook={playbook} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </DocumentPane>
  )
}

function NameRow(props: { id: OwnName['id']; builtIn: string; playbook: OpenPlaybook }) {
  const { id, builtIn, playbook } = props
  const { draft, own, readOnly } = playbook
  const texts = useMessages().playbook.model
  const name = ownNameOf(own, id)
  return (
    <tr>
      <th scope="row">{builtIn}</th>
      {languages.map((language) => (
        <td key={language}>
          <WritingLine
            label={texts.field(builtIn, texts[language])}
            value={name[language]}
            placeholder="—"
            readOnly={readOnly}
            onChange={(text) => draft.type((current) => withOwnName(current, id, { [language]: text }))}
          />
        </td>
      ))}
    </tr>
  )
}
