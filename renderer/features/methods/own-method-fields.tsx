import { NativeSelect, TextInput } from '@mantine/core'
import { ownFieldKindSchema } from '#shared/domain/method.ts'
import { isComposing } from '../../ui/composition.ts'
import { useMessages } from '../../ui/language.tsx'
import { AddButton, RemoveButton } from '../../ui/row-buttons.tsx'
import { newOwnField, ownFieldKinds, type OwnField } from './own-method-draft.ts'
import classes from './own-method-fields.module.css'

interface OwnMethodFieldsProps {
  fields: readonly OwnField[]
  onChange: (fields: OwnField[]) => void
}

/** The blanks of an own method's tool: what each is called and what it holds. */
export function OwnMethodFields({ fields, onChange }: OwnMethodFieldsProps) {
  const messages = useMessages().methods
  const texts = messages.own
  const change = (id: string, patch: Partial<OwnField>) =>
    onChange(fields.map((field) => (field.id === id ? { ...field, ...patch } : field)))
  return (
    <div role="group" aria-label={texts.fields}>
      <div className={classes.title}>{texts.fields}</div>
      <ul className={classes.fields}>
        {fields.map((field, index) => (
          <li key={field.id} className={classes.field}>
            <TextInput
              aria-label={texts.field(index + 1)}
              value={field.label}
              onChange={(event) => change(field.id, { label: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
              }}
            />
            <NativeSelect
              aria-label={texts.kind(index + 1)}
              value={field.kind}
              onChange={(event) =>
                change(field.id, { kind: ownFieldKindSchema.parse(event.currentTarget.value) })
              }
              data={ownFieldKinds.map((kind) => ({ value: kind, label: messages.fieldKind[kind] }))}
            />
            <RemoveButton
              label={texts.removeField(index + 1)}
              onClick={() => onChange(fields.filter((other) => other.id !== field.id))}
            />
          </li>
        ))}
      </ul>
      <AddButton onClick={() => onChange([...fields, newOwnField()])}>{texts.addField}</AddButton>
    </div>
  )
}
