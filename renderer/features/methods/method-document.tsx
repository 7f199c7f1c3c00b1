import { Button } from '@mantine/core'
import { IconHierarchy2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Method, MethodSummary } from '#shared/domain/method.ts'
import { CompetencyChip } from '../../ui/competency-chip.tsx'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import classes from './method-document.module.css'
import { MethodExperience } from './method-experience.tsx'
import { MethodMenu } from './method-menu.tsx'
import { MethodOutput } from './method-output.tsx'
import { MethodPressures } from './method-pressures.tsx'

interface MethodDocumentProps {
  method: Method
  /** Names the related ones. */
  all: readonly MethodSummary[]
  /** The method's tool to be filled in. */
  tool: ReactNode
  /** The button to what notes say of the method. */
  links: ReactNode
  onEdit: () => void
  onRemoved: () => void
}

/** A method to read: when, how, with what, and what comes out. */
export function MethodDocument({ method, all, tool, links, onEdit, onRemoved }: MethodDocumentProps) {
  const messages = useMessages()
  const texts = messages.methods
  const locale = useLocale()
  const text = method.text[locale]
  const related = method.related.flatMap((id) => all.find((other) => other.id === id) ?? [])
  return (
    <DocumentPane key={method.id}>
      <PageHeader
        eyebrow={[
          messages.domain.methodGroup[method.group],
          method.own ? texts.ownMethod : method.id,
          method.hidden && texts.isHidden,
        ]
          .filter(Boolean)
          .join(' · ')}
        title={text.name}
        meta={method.competencies.map((id) => (
          <CompetencyChip key={id} competency={id} />
        ))}
        actions={
          <>
            <Button
              renderRoot={(props) => <Link to="/maps/pressures" search={{ method: method.id }} {...props} />}
              leftSection={<IconHierarchy2 size={16} aria-hidden />}
            >
              {texts.openInMap}
            </Button>
            {links}
            <MethodMenu method={method} onEdit={onEdit} onRemoved={onRemoved} />
          </>
        }
      />
      {text.purpose && <p className={classes.purpose}>{text.purpose}</p>}
      {tool}
      {!method.own && (
        <div className={classes.pair}>
          <Part title={texts.whenToUse}>
            <Lines lines={text.whenToUse} className={classes.yes} />
          </Part>
          <Part title={texts.whenNot}>
            <Lines lines={text.whenNot} className={classes.no} />
          </Part>
        </div>
      )}
      {text.steps.length > 0 && (
        <Part title={texts.steps}>
          <ol className={classes.steps}>
            {text.steps.map((step, index) => (
              <li key={index}>{step}</li>
            ))}
          </ol>
        </Part>
      )}
      {text.inputs.length > 0 && (
        <Part title={texts.inputs}>
          <Lines lines={text.inputs} className={classes.lines} />
        </Part>
      )}
      {method.structure.fields.length > 0 && (
        <Part title={texts.output}>
          <MethodOutput structure={method.structure} text={text} />
        </Part>
      )}
      {text.pitfalls.length > 0 && (
        <Part title={texts.pitfalls}>
          <Lines lines={text.pitfalls} className={classes.lines} />
        </Part>
      )}
      {text.example !== '' && (
        <Part title={texts.example}>
          <p className={classes.example}>{text.example}</p>
        </Part>
      )}
      <Part title={texts.experience} hint={texts.experienceHint}>
        <MethodExperience method={method} />
      </Part>
      <Part title={texts.pressures} hint={texts.pressuresHint}>
        <MethodPressures method={method} />
      </Part>
      {related.length > 0 && (
        <Part title={texts.related}>
          <ul className={classes.related}>
            {related.map((other) => (
              <li key={other.id}>
                <Link to="/methods/$methodId" params={{ methodId: other.id }}>
                  {other.name[locale]}
                </Link>
                <span className={classes.relatedPurpose}>{other.purpose[locale]}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {method.structure.basis && (
        <p className={classes.basis}>
          {texts.basis} {method.structure.basis}
        </p>
      )}
    </DocumentPane>
  )
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>
        {title}
        {hint && <span className={classes.hint}>{hint}</span>}
      </h2>
      {children}
    </section>
  )
}

function Lines({ lines, className }: { lines: readonly string[]; className: string | undefined }) {
  return (
    <ul className={className}>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}
