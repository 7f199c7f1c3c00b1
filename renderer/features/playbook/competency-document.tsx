import { IconNotes } from '@tabler/icons-react'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { WritingText } from '../../ui/writing-fields.tsx'
import { isBuiltInCompetency, type CompetencyId } from '#shared/domain/competency.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { competencyName } from '#shared/i18n/own-names.ts'
import { BehaviourList } from './behaviour-list.tsx'
import classes from './competency-document.module.css'
import { CompetencyEvidence } from './competency-evidence.tsx'
import { CompetencyRisks } from './competency-risks.tsx'
import { withOwnCompetency } from './model-edits.ts'
import { OwnBehaviours } from './own-behaviours.tsx'
import { OwnPractice } from './own-practice.tsx'
import { PlaybookProblem, PlaybookState, type OpenPlaybook } from './playbook-gate.tsx'
import { MethodLinks, MissingContent, Section } from './section.tsx'

interface CompetencyDocumentProps {
  id: CompetencyId
  playbook: OpenPlaybook
  methods: readonly MethodSummary[]
  /** Makes a note of this part from a question; null where nothing can be written. */
  onWriteNote: ((question: string) => void) | null
}

/** One part of the model: what it means, how it shows, what shows it in the user's own work, and what to practise. */
export function CompetencyDocument({ id, playbook, methods, onWriteNote }: CompetencyDocumentProps) {
  const locale = useLocale()
  const messages = useMessages()
  const texts = messages.playbook.competency
  const competency = playbook.content.competencies.find(({ structure }) => structure.id === id)
  const text = competency?.text[locale]
  const part = playbook.own.ownCompetencies.find((own) => own.id === id)
  return (
    <DocumentPane wide>
      <div className={classes.document}>
        <PageHeader
          eyebrow={texts.title}
          title={competencyName(messages, id)}
          actions={<PlaybookState playbook={playbook} />}
        />
        <PlaybookProblem playbook={playbook} />
        {!text && isBuiltInCompetency(id) && <MissingContent />}
        {text && <p className={classes.meaning}>{text.meaning}</p>}
        {part && (
          <div className={classes.ownMeaning} onBlur={() => void playbook.draft.flush()}>
            <WritingText
              label={messages.playbook.model.description}
              placeholder={messages.playbook.model.description}
              value={part.description}
              readOnly={playbook.readOnly}
              onChange={(description) =>
                playbook.draft.type((current) => withOwnCompetency(current, part.id, { description }))
              }
            />
          </div>
        )}
        {competency && <BehaviourList competency={competency} playbook={playbook} />}
        <OwnBehaviours id={id} playbook={playbook} />
        <CompetencyRisks id={id} methods={methods} />
        <CompetencyEvidence id={id} methods={methods} hints={text?.evidence ?? null} />
        {competency && text && (
          <div className={classes.pair}>
            <Section title={texts.prompts}>
              <ul className={classes.prompts}>
                {competency.structure.prompts.map((promptId) => {
                  const prompt = text.prompts[promptId]
                  return (
                    prompt && (
                      <li key={promptId}>
                        <span>{prompt}</span>
                        {onWriteNote && (
                          <button
                            type="button"
                            className={classes.write}
                            aria-label={texts.writeNoteOn(prompt)}
                            title={texts.writeNote}
                            onClick={() => onWriteNote(prompt)}
                          >
                            <IconNotes size={16} aria-hidden />
                          </button>
                        )}
                      </li>
                    )
                  )
                })}
              </ul>
            </Section>
            <Section title={messages.playbook.methodsToPractise}>
              <MethodLinks ids={competency.structure.methods} methods={methods} />
            </Section>
          </div>
        )}
        {part && <OwnPractice part={part} playbook={playbook} methods={methods} />}
      </div>
    </DocumentPane>
  )
}
