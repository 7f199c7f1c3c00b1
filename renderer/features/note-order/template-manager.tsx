import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconCopy, IconFilePlus, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPane } from '#renderer/ui/document-pane.tsx'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { excerptOf } from '#shared/domain/note.ts'
import { placeholderNames } from '#shared/note-order/placeholders.ts'
import { TemplateDialog } from './template-dialog.tsx'
import classes from './template-manager.module.css'
import type { Template } from './templates.ts'
import { useNewNotes } from './use-new-note.ts'
import { useTemplates } from './use-templates.ts'

/** The user's templates, which are edited like notes, and the built-in ones, which can be copied. */
export function TemplateManager({ readOnly }: { readOnly: boolean }) {
  const locale = useLocale()
  const texts = useMessages().noteOrder.templates
  const { own, builtIn } = useTemplates()
  const { create } = useNewNotes()
  const [from, setFrom] = useState<string | null>(null)

  function copy(template: Template) {
    if (template.source !== 'built-in') return
    const { name, body } = template.content.text[locale]
    const { competencies, methods } = template.content.structure
    void create({ title: name, body, template: true, competencies, methods }, null, texts.newOwn)
  }

  return (
    <DocumentPane>
      <PageHeader
        title={texts.title}
        meta={texts.text}
        actions={
          <Button
            disabled={readOnly}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void create({ title: '', body: '', template: true }, null, texts.newOwn)}
          >
            {texts.newOwn}
          </Button>
        }
      />
      <section className={classes.section}>
        <h2 className={classes.title}>{texts.own}</h2>
        {own.length === 0 && <p className={classes.none}>{texts.noOwn}</p>}
        <Rows templates={own} readOnly={readOnly} onUse={setFrom} />
      </section>
      <section className={classes.section}>
        <h2 className={classes.title}>{texts.builtIn}</h2>
        <Rows templates={builtIn} readOnly={readOnly} onUse={setFrom} onCopy={copy} />
      </section>
      <section className={classes.section}>
        <h2 className={classes.title}>{texts.placeholders}</h2>
        <p className={classes.none}>{texts.placeholderText}</p>
        <dl className={classes.placeholders}>
          {placeholderNames.map((name) => (
            <div key={name}>
              <dt>
                <code>{`{{${name}}}`}</code>
              </dt>
              <dd>{texts.placeholder[name]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <TemplateDialog
        opened={from !== null}
        initialKey={from}
        onClose={() => setFrom(null)}
        purpose={{
          kind: 'new',
          onCreate: ({ content, caret }) => void create(content, caret, texts.created),
        }}
      />
    </DocumentPane>
  )
}

interface RowsProps {
  templates: readonly Template[]
  readOnly: boolean
  onUse: (key: string) => void
  onCopy?: (template: Template) => void
}

function Rows({ templates, readOnly, onUse, onCopy }: RowsProps) {
  const locale = useLocale()
  const texts = useMessages().noteOrder.templates
  return (
    <ul className={classes.rows}>
      {templates.map((template) => (
        <li key={template.key} className={classes.row}>
          <div className={classes.words}>
            {template.source === 'own' ? (
              <Link
                to="/playbook/notes/$noteId"
                params={{ noteId: template.note.id }}
                className={classes.name}
              >
                {template.name}
              </Link>
            ) : (
              <span className={classes.name}>{template.name}</span>
            )}
            <span className={classes.excerpt}>
              {template.source === 'own'
                ? template.note.excerpt
                : headingsOf(template.content.text[locale].body)}
            </span>
          </div>
          <span className={classes.actions}>
            {onCopy && (
              <Tooltip label={texts.copy(template.name)}>
                <ActionIcon
                  size="md"
                  aria-label={texts.copy(template.name)}
                  disabled={readOnly}
                  onClick={() => onCopy(template)}
                >
                  <IconCopy size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
            <Tooltip label={texts.use(template.name)}>
              <ActionIcon
                size="md"
                aria-label={texts.use(template.name)}
                disabled={readOnly}
                onClick={() => onUse(template.key)}
              >
                <IconFilePlus size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What a built-in template asks about, by its headings. */
function headingsOf(body: string): string {
  const headings = [...body.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading)
  return headings.length > 0 ? headings.join(' · ') : excerptOf(body)
}
