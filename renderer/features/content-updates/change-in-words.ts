import type { FieldChange } from '#shared/content/content-changes.ts'
import type { Messages } from '#shared/i18n/messages.ts'

/** What is needed to say a fact of the content in words. */
export interface FactWords {
  messages: Messages
  /** What the ids in the path are called. */
  called: Readonly<Record<string, string>>
  /** The names of the methods, by id. */
  methods: ReadonlyMap<string, string>
}

/** Where in an item a change is: `Blank · List price · Hint`. Ids without a name stand for themselves. */
export function placeInWords(path: string, { messages, called, methods }: FactWords): string {
  const parts: Readonly<Record<string, string>> = messages.contentUpdates.part
  return path
    .split('/')
    .map((name) => called[name] ?? parts[name] ?? methods.get(name) ?? name)
    .join(' · ')
}

/** What a fact says, with its ids in words; texts say it themselves. */
export function valueInWords({ locale, path }: FieldChange, value: string, words: FactWords): string {
  if (locale !== null || value === '') return value
  const names = namesFor(path.slice(path.lastIndexOf('/') + 1), words)
  return value
    .split('\n')
    .map((id) => names(id) ?? id)
    .join('\n')
}

function namesFor(what: string, { messages, methods }: FactWords): (id: string) => string | undefined {
  const { domain, methods: methodTexts, contentUpdates } = messages
  const named =
    (names: Readonly<Record<string, string>>) =>
    (id: string): string | undefined =>
      names[id]
  if (what === 'pressures') return named(domain.pressure)
  if (what === 'competencies') return named(domain.competency)
  if (what === 'methods' || what === 'related') return (id) => methods.get(id)
  if (what === 'group') return named(domain.methodGroup)
  if (what === 'kind') return named(methodTexts.fieldKind)
  return named({ true: contentUpdates.yes, false: contentUpdates.no })
}
