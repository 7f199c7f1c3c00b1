import { TagsInput } from '@mantine/core'
import { spellTags } from '#shared/note-order/tag-path.ts'
import { useMessages } from './language.tsx'

export interface TagInputProps {
  value: readonly string[]
  onChange: (value: string[]) => void
  label?: string
  /** Tags used elsewhere, offered while typing. */
  suggestions?: readonly string[]
  disabled?: boolean
}

/**
 * Free words as tags. Enter or a comma of either width ends one; an input method's Enter does not. A tag that is
 * known takes the spelling in which it is known.
 */
export function TagInput({ value, onChange, label, suggestions = [], disabled = false }: TagInputProps) {
  const messages = useMessages().common
  return (
    <TagsInput
      aria-label={label ?? messages.tags}
      placeholder={value.length === 0 ? messages.addTag : ''}
      value={[...value]}
      onChange={(tags) => onChange(spellTags(tags, suggestions))}
      data={[...suggestions]}
      splitChars={[',', '，', '、', ';', '；']}
      disabled={disabled}
      acceptValueOnBlur
    />
  )
}
