import type { PlaybookContent } from '../../domain/content.ts'
import type { Playbook } from '../../domain/playbook.ts'
import { locales, type Locale } from '../../domain/locale.ts'
import { competencyName, ownNameIn } from '../../i18n/own-names.ts'
import type { Passage, SearchSource, Ties } from '../search-entry.ts'
import type { SourceWriter } from './document-sources.ts'

/** The built-in playbook in the reader's language, with the words that the user put into it. */
export function playbookSources(
  content: PlaybookContent,
  playbook: Playbook | null,
  writer: SourceWriter,
): SearchSource[] {
  return [
    ...chapterSources(content, playbook, writer),
    ...competencySources(content, playbook, writer),
    ...portraitSources(content, writer),
    ...termSources(content, writer),
    ...reminderSources(content, playbook, writer),
  ]
}

function chapterSources(
  { chapters }: PlaybookContent,
  playbook: Playbook | null,
  { locale, messages }: SourceWriter,
): SearchSource[] {
  return chapters.map(({ structure, text: texts }) => {
    const text = texts[locale]
    const words = playbook?.chapters.find(({ id }) => id === structure.id)?.words ?? ''
    const own: Passage[] = words === '' ? [] : [{ text: words, label: messages.search.ownWords }]
    return builtIn(
      'chapter',
      structure.id,
      text.title,
      [...own, { text: text.summary }, { text: text.state === 'written' ? text.body : text.notice }],
      { method: structure.methods },
      words === '' ? null : (playbook?.updatedAt ?? null),
    )
  })
}

function competencySources(
  { competencies }: PlaybookContent,
  playbook: Playbook | null,
  { locale, messages }: SourceWriter,
): SearchSource[] {
  const own = (competency: string): Passage[] =>
    (playbook?.behaviours ?? [])
      .filter((behaviour) => behaviour.competency === competency && behaviour.text !== '')
      .map(({ text }) => ({ text, label: messages.search.ownWords }))
  return [
    ...competencies.map(({ structure, text: texts }) => {
      const { meaning, behaviours, evidence } = texts[locale]
      return builtIn(
        'competency',
        structure.id,
        competencyName(messages, structure.id),
        [
          ...own(structure.id),
          { text: meaning },
          ...Object.values(behaviours).map(({ name, beginning, solid, exemplary }) => ({
            text: [name, beginning, solid, exemplary].join('\n'),
          })),
          { text: [evidence.notes, evidence.cases, evidence.worksheets].join('\n') },
        ],
        { competency: [structure.id], method: structure.methods },
        null,
        [structure.id],
      )
    }),
    ...(playbook?.ownCompetencies ?? [])
      .filter(({ id }) => !playbook?.hiddenCompetencies.includes(id))
      .map(({ id, zh, en, description, methods }) =>
        builtIn(
          'competency',
          id,
          ownNameIn(locale, zh, en),
          [...own(id), { text: description }],
          { competency: [id], method: methods },
          playbook?.updatedAt ?? null,
        ),
      ),
  ]
}

function portraitSources({ archetypes }: PlaybookContent, { locale }: SourceWriter): SearchSource[] {
  return archetypes.map(({ structure, text: texts }) => {
    const { name, portrait, strength, gap } = texts[locale]
    const passages = [portrait, strength, ...(gap === null ? [] : [gap])]
    return builtIn(
      'portrait',
      structure.id,
      name,
      passages.map((text) => ({ text })),
      { method: structure.methods },
    )
  })
}

/** Terms of the trade; the word of the other language finds them too. */
function termSources({ glossary }: PlaybookContent, { locale }: SourceWriter): SearchSource[] {
  if (!glossary) return []
  return glossary.structure.terms.flatMap(({ id, methods }) => {
    const said = (spoken: Locale) => glossary.text[spoken].terms[id]
    const here = said(locale)
    if (!here) return []
    const names = locales.flatMap((spoken) => {
      const words = said(spoken)
      return words ? [words.term, ...(words.also ?? [])] : []
    })
    return [
      builtIn(
        'term',
        id,
        here.term,
        [{ text: here.meaning }],
        { method: methods },
        null,
        names.filter((name) => name !== here.term),
      ),
    ]
  })
}

function reminderSources(
  { reminders }: PlaybookContent,
  playbook: Playbook | null,
  { locale, messages }: SourceWriter,
): SearchSource[] {
  if (!reminders) return []
  return reminders.structure.reminders.flatMap(({ id, methods }) => {
    const text = reminders.text[locale].reminders[id]
    const note = playbook?.reminders.find((own) => own.id === id)?.note ?? ''
    const own: Passage[] = note === '' ? [] : [{ text: note, label: messages.search.ownWords }]
    return [builtIn('reminder', id, text.topic, [...own, { text: text.reminder }], { method: methods })]
  })
}

function builtIn(
  kind: SearchSource['kind'],
  id: string,
  title: string,
  passages: Passage[],
  ties: Ties,
  updatedAt: string | null = null,
  names: readonly string[] = [],
): SearchSource {
  return {
    ...{ kind, id, title, names, heads: [], passages, ties, updatedAt },
    parent: null,
    context: '',
    sample: false,
  }
}
