import { Button } from '@mantine/core'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { WritingText } from '../../ui/writing-fields.tsx'
import { archetypeIds } from '#shared/domain/archetype.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { blendEdit, clearedBlend } from './playbook-edits.ts'
import { PlaybookProblem, PlaybookState, type OpenPlaybook } from './playbook-gate.tsx'
import { PortraitCard } from './portrait-card.tsx'
import classes from './portraits.module.css'
import { MissingContent, Section } from './section.tsx'

interface PortraitsProps {
  playbook: OpenPlaybook
  methods: readonly MethodSummary[]
}

/** The five portraits side by side, the user's own blend of them, and what all of them share. */
export function Portraits({ playbook, methods }: PortraitsProps) {
  const { content, draft, own, readOnly } = playbook
  const locale = useLocale()
  const texts = useMessages().playbook.portrait
  const isBlended = archetypeIds.some((id) => own.blend[id] !== null)

  return (
    <DocumentPane wide>
      <div className={classes.page}>
        <PageHeader
          title={texts.title}
          meta={texts.text}
          actions={
            <>
              <PlaybookState playbook={playbook} />
              {!readOnly && (
                <Button
                  disabled={!isBlended}
                  onClick={() => draft.commit(texts.undoClear, blendEdit(own.blend, clearedBlend()))}
                >
                  {texts.clear}
                </Button>
              )}
            </>
          }
        />
        <PlaybookProblem playbook={playbook} />
        <p className={classes.hint}>{texts.blendHint}</p>
        <div className={classes.cards}>
          {archetypeIds.map((id) => {
            const archetype = content.archetypes.find(({ structure }) => structure.id === id)
            return archetype ? (
              <PortraitCard key={id} archetype={archetype} playbook={playbook} methods={methods} />
            ) : (
              <MissingContent key={id} />
            )
          })}
          <section className={classes.notes} aria-label={texts.blendNotes}>
            <h2 className={classes.name}>{texts.blendNotes}</h2>
            <WritingText
              label={texts.blendNotes}
              placeholder={texts.blendNotesHint}
              value={own.blendNotes}
              readOnly={readOnly}
              onChange={(blendNotes) => draft.type((current) => ({ ...current, blendNotes }))}
            />
          </section>
        </div>
        {content.traits && (
          <Section title={texts.traits} hint={texts.traitsText}>
            <ul className={classes.traits}>
              {content.traits.structure.traits.map((id) => {
                const trait = content.traits?.text[locale].traits[id]
                return (
                  trait && (
                    <li key={id}>
                      <h3>{trait.name}</h3>
                      <p>{trait.meaning}</p>
                      <p className={classes.inWork}>{trait.inWork}</p>
                    </li>
                  )
                )
              })}
            </ul>
          </Section>
        )}
      </div>
    </DocumentPane>
  )
}
