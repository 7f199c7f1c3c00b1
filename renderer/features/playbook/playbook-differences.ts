import type { DocumentDifference } from '../../ui/conflict-notice.tsx'
import { archetypeIds } from '#shared/domain/archetype.ts'
import { scoredParts, scoreOf, type Assessment } from '#shared/domain/assessment.ts'
import { chapterIds } from '#shared/domain/chapter.ts'
import type { PlaybookContent } from '#shared/domain/content.ts'
import type { Playbook } from '#shared/domain/playbook.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { competencyName, pressureName } from '#shared/i18n/own-names.ts'
import { chapterWords } from './playbook-edits.ts'

/** Where two versions of the playbook say different things. */
export function playbookDifferences(
  mine: Playbook,
  theirs: Playbook,
  content: PlaybookContent,
  messages: Messages,
): DocumentDifference[] {
  const { playbook: texts } = messages
  const lines = chapterIds.map((id) => {
    const number = content.chapters.find(({ structure }) => structure.id === id)?.structure.number ?? 0
    const label = `${texts.chapter.number(number)} · ${texts.chapter.ownWords}`
    return { key: id, label, mine: chapterWords(mine, id), theirs: chapterWords(theirs, id) }
  })
  const tell = (key: string, label: string, of: (playbook: Playbook) => string) => ({
    key,
    label,
    mine: of(mine),
    theirs: of(theirs),
  })
  return [
    ...lines,
    tell('blend', texts.portrait.title, ({ blend }) =>
      archetypeIds.flatMap((id) => (blend[id] === null ? [] : `${id} ${blend[id]}`)).join('; '),
    ),
    tell('blend-notes', texts.portrait.blendNotes, ({ blendNotes }) => blendNotes),
    tell('behaviours', texts.competency.own, ({ behaviours }) =>
      behaviours.map(({ competency, text }) => `${competency} ${text}`).join('\n'),
    ),
    tell('hidden', texts.competency.behaviours, ({ hiddenBehaviours }) => hiddenBehaviours.join('; ')),
    tell('names', texts.model.title, ({ names }) =>
      names.map(({ id, zh, en }) => `${id} ${zh} ${en}`).join('\n'),
    ),
    tell('own-parts', texts.model.ownParts, ({ ownCompetencies }) =>
      ownCompetencies
        .map(({ zh, en, shortZh, shortEn, description }) => told(zh, en, shortZh, shortEn, description))
        .join('\n'),
    ),
    tell('own-pressures', texts.model.ownPressures, ({ ownPressures }) =>
      ownPressures.map(({ zh, en, note }) => told(zh, en, note)).join('\n'),
    ),
    tell('hidden-model', texts.model.hidden, ({ hiddenCompetencies, hiddenPressures }) =>
      [
        ...hiddenCompetencies.map((id) => competencyName(messages, id)),
        ...hiddenPressures.map((id) => pressureName(messages, id)),
      ].join('\n'),
    ),
    tell('reminders', texts.terms.reminders, ({ reminders }) =>
      reminders.map(({ id, note, checkedOn }) => `${id} ${checkedOn ?? ''} ${note}`).join('\n'),
    ),
  ].filter((line) => line.mine !== line.theirs)
}

function told(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

/** Where two versions of a self-assessment say different things. */
export function assessmentDifferences(
  mine: Assessment,
  theirs: Assessment,
  messages: Messages,
): DocumentDifference[] {
  const texts = messages.playbook.assessment
  const parts = new Set([...scoredParts(mine.scores), ...scoredParts(theirs.scores)])
  const tell = (key: string, label: string, of: (assessment: Assessment) => string) => ({
    key,
    label,
    mine: of(mine),
    theirs: of(theirs),
  })
  return [
    tell('taken-on', texts.takenOn, ({ takenOn }) => takenOn),
    ...[...parts].map((id) =>
      tell(id, competencyName(messages, id), ({ scores }) => {
        const { self, other, evidence } = scoreOf(scores, id)
        return `${self ?? texts.none} / ${other ?? texts.none} ${evidence}`
      }),
    ),
    tell('gaps', texts.gaps, ({ gaps }) => gaps.map((id) => competencyName(messages, id)).join('; ')),
    tell('plan', texts.plan, ({ plan }) =>
      plan.map(({ practice, due, progress }) => `${practice} ${due ?? ''} ${progress}`).join('\n'),
    ),
    tell('notes', texts.notes, ({ notes }) => notes),
  ].filter((line) => line.mine !== line.theirs)
}
