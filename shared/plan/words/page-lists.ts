import { formatMeasure } from '../../i18n/format.ts'
import { pressureName } from '../../i18n/own-names.ts'
import { text, measure, score, listed, pressures, namesIn, type WordsFor } from './cell.ts'

export const pageLists: WordsFor<'pressures' | 'objectives' | 'actions' | 'risks' | 'questions'> = {
  pressures: {
    part: 'pressures',
    name: ({ pressure }, { messages }) => pressureName(messages, pressure),
    fields: {
      pressure: ({ pressure }, { messages }) => text(pressureName(messages, pressure)),
      statement: ({ statement }) => text(statement),
      methods: ({ methods }) => ({ kind: 'methods', ids: methods }),
    },
  },
  objectives: {
    part: 'objectives',
    name: ({ title }) => title,
    fields: {
      title: ({ title }) => text(title),
      base: ({ base, unit }, writer) => measure(base, unit, writer),
      target: ({ target, unit }, writer) => measure(target, unit, writer),
      current: ({ current, unit }, writer) => measure(current, unit, writer),
      due: ({ due }) => text(due ?? ''),
      pressures: (item, writer) => pressures(item.pressures, writer),
      keyResults: ({ keyResults }, writer) =>
        listed(
          keyResults.map((result) => {
            const say = (value: number | null) =>
              value === null ? '' : formatMeasure(writer.locale, value, result.unit)
            return writer.messages.planFields.keyResult(
              result.title,
              say(result.base) || '—',
              say(result.target) || '—',
              say(result.current),
            )
          }),
          writer,
        ),
    },
  },
  actions: {
    part: 'actions',
    name: ({ title }) => title,
    fields: {
      title: ({ title }) => text(title),
      owner: ({ owner }) => text(owner),
      accountable: ({ accountable }) => text(accountable),
      consulted: ({ consulted }) => text(consulted),
      informed: ({ informed }) => text(informed),
      due: ({ due }) => text(due ?? ''),
      status: ({ status }, { messages }) => text(messages.domain.actionStatus[status]),
      methods: ({ methods }) => ({ kind: 'methods', ids: methods }),
      objectives: ({ objectives }, writer) =>
        namesIn(
          writer.account.objectives.map(({ id, title }) => ({ id, name: title })),
          objectives,
          writer,
        ),
    },
  },
  risks: {
    part: 'risks',
    name: ({ risk }) => risk,
    fields: {
      risk: ({ risk }) => text(risk),
      likelihood: ({ likelihood }, writer) => score(likelihood, writer),
      impact: ({ impact }, writer) => score(impact, writer),
      sign: ({ sign }) => text(sign),
      reply: ({ reply }) => text(reply),
      owner: ({ owner }) => text(owner),
    },
  },
  questions: {
    part: 'profile',
    name: ({ question }) => question,
    fields: { question: ({ question }) => text(question), owner: ({ owner }) => text(owner) },
  },
}
