import { useLocale, useMessages } from '../../ui/language.tsx'
import type { PlaybookContent } from '#shared/domain/content.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { BlendField } from './blend-field.tsx'
import { blendEdit } from './playbook-edits.ts'
import type { OpenPlaybook } from './playbook-gate.tsx'
import classes from './portrait-card.module.css'
import { MethodLinks } from './section.tsx'

interface PortraitCardProps {
  archetype: PlaybookContent['archetypes'][number]
  playbook: OpenPlaybook
  methods: readonly MethodSummary[]
}

/** One portrait, and how much of it the user sees in themselves. */
export function PortraitCard({ archetype: { structure, text }, playbook, methods }: PortraitCardProps) {
  const { draft, own, readOnly } = playbook
  const messages = useMessages()
  const texts = messages.playbook.portrait
  const archetype = text[useLocale()]
  const { name, gap } = archetype
  return (
    <article className={classes.card} aria-label={name} data-portrait={structure.id}>
      <h2 className={classes.name}>{name}</h2>
      <BlendField
        name={name}
        value={own.blend[structure.id]}
        readOnly={readOnly}
        onType={(share) => draft.type(blendEdit(own.blend, { [structure.id]: share }).apply)}
        onChange={(share) =>
          draft.commit(texts.undoShare(name), blendEdit(own.blend, { [structure.id]: share }))
        }
      />
      <p className={classes.portrait}>{archetype.portrait}</p>
      <dl className={classes.facts}>
        <dt>{texts.strength}</dt>
        <dd>{archetype.strength}</dd>
        <dt>{texts.gap}</dt>
        <dd>{structure.gapStated && gap ? gap : texts.noGap}</dd>
        <dt>{texts.prompts}</dt>
        <dd>
          <ul className={classes.prompts}>
            {structure.prompts.map((id) => (
              <li key={id}>{archetype.prompts[id]}</li>
            ))}
          </ul>
        </dd>
        <dt>{messages.playbook.methodsToPractise}</dt>
        <dd>
          <MethodLinks ids={structure.methods} methods={methods} />
        </dd>
      </dl>
    </article>
  )
}
