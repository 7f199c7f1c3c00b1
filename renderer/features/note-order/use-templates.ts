import { useMemo } from 'react'
import { useApiQuery } from '#renderer/api/hooks.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import type { TemplateText } from '#shared/note-order/placeholders.ts'
import { builtInTemplates, ownTemplates, type Template } from './templates.ts'

/** All templates on offer, the user's own first. */
export function useTemplates(): { own: Template[]; builtIn: Template[] } {
  const locale = useLocale()
  const { untitled } = useMessages().common
  const notes = useApiQuery('notes.list', {}).data
  const content = useApiQuery('content.playbook', {}).data
  return useMemo(
    () => ({ own: ownTemplates(notes ?? [], untitled), builtIn: builtInTemplates(content, locale) }),
    [notes, content, locale, untitled],
  )
}

/** The text of a template in the language of the window; undefined until it is read. */
export function useTemplateText(template: Template | null): TemplateText | undefined {
  const locale = useLocale()
  const id = template?.source === 'own' ? template.note.id : ''
  const own = useApiQuery('notes.get', { id }, { enabled: id !== '' }).data
  if (template?.source === 'built-in') return template.content.text[locale]
  return id === '' ? undefined : own
}
