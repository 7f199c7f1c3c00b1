import type { Method } from '#shared/domain/method.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './method-output.module.css'

interface MethodOutputProps {
  structure: Method['structure']
  text: Method['text'][Locale]
}

/** The blanks of a method's tool: what each is called and what it holds. */
export function MethodOutput({ structure, text }: MethodOutputProps) {
  const messages = useMessages()
  return (
    <dl className={classes.fields}>
      {structure.fields.map((field) => {
        const words = text.fields[field.id]
        const parts = [
          ...names(field.options, words?.options),
          ...names(field.rows, words?.rows),
          ...names(
            field.columns?.map((column) => column.id),
            words?.columns,
          ),
        ]
        return (
          <div key={field.id} className={classes.field}>
            <dt className={classes.label}>
              {words?.label ?? field.id}
              <span className={classes.kind}>{messages.methods.fieldKind[field.kind]}</span>
            </dt>
            <dd className={classes.detail}>
              {words?.hint}
              {parts.length > 0 && (
                <span className={classes.parts}>{parts.join(messages.common.listSeparator)}</span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function names(
  ids: readonly string[] | undefined,
  words: Record<string, string | { label: string }> | undefined,
): string[] {
  return (ids ?? []).map((id) => {
    const word = words?.[id]
    return typeof word === 'object' ? word.label : (word ?? id)
  })
}
