import { Button } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { StarterCase } from '#shared/domain/content.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { pressureSourceOf, pressureSources } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PressureChip } from '../../ui/pressure-chip.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import classes from './starter-cases.module.css'

interface StarterCasesProps {
  starters: readonly StarterCase[]
  methods: readonly MethodSummary[]
  /** Null where nothing may be written: they can still be read. */
  onBegin: ((id: string) => void) | null
}

/** The cases on offer, by the side that presses; one opens at a time, to be read before it is begun. */
export function StarterCases({ starters, methods, onBegin }: StarterCasesProps) {
  const messages = useMessages()
  const texts = messages.cases.starters
  const locale = useLocale()
  const [openId, setOpenId] = useState<string | null>(null)

  return (
    <section aria-labelledby="starter-cases">
      <h2 className={classes.title} id="starter-cases">
        {texts.title(starters.length)}
      </h2>
      <p className={classes.text}>{texts.text}</p>
      {pressureSources.map((source) => (
        <ul key={source} className={classes.list} aria-label={messages.domain.source[source]}>
          {starters
            .filter(({ structure }) => sourceOf(structure) === source)
            .map((starter) => {
              const { id } = starter.structure
              const isOpen = id === openId
              const first = starter.structure.pressures[0]
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={classes.row}
                    aria-expanded={isOpen}
                    onClick={() => setOpenId(isOpen ? null : id)}
                  >
                    <PressureMark source={source} size={12} decorative />
                    <span className={classes.name}>{starter.text[locale].title}</span>
                    {first && <span className={classes.pressure}>{pressureName(messages, first)}</span>}
                    <IconChevronRight size={15} className={classes.arrow} aria-hidden />
                  </button>
                  {isOpen && <StarterStory starter={starter} methods={methods} onBegin={onBegin} />}
                </li>
              )
            })}
        </ul>
      ))}
    </section>
  )
}

function StarterStory({
  starter,
  methods,
  onBegin,
}: Omit<StarterCasesProps, 'starters'> & { starter: StarterCase }) {
  const { cases: texts } = useMessages()
  const locale = useLocale()
  const { structure, text } = starter
  const { problem, signs, idea, steps, result, lesson } = text[locale]
  const nameOf = (id: string) => methods.find((method) => method.id === id)?.name[locale] ?? id
  return (
    <div className={classes.story}>
      <div className={classes.chips}>
        {structure.pressures.map((pressure) => (
          <PressureChip key={pressure} pressure={pressure} />
        ))}
      </div>
      <dl className={classes.parts}>
        <dt>{texts.steps.problem}</dt>
        <dd>{problem}</dd>
        <dt>{texts.starters.signs}</dt>
        <dd>
          <ul className={classes.signs}>
            {signs.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        </dd>
        <dt>{texts.steps.idea}</dt>
        <dd>{idea}</dd>
        <dt>{texts.steps.tools}</dt>
        <dd>
          <ol className={classes.tools}>
            {steps.map((step) => (
              <li key={step.method}>
                <strong>{nameOf(step.method)}</strong>
                <span>{step.text}</span>
              </li>
            ))}
          </ol>
        </dd>
        <dt>{texts.starters.result}</dt>
        <dd>{result}</dd>
        <dt>{texts.starters.lesson}</dt>
        <dd>{lesson}</dd>
      </dl>
      {onBegin && (
        <Button variant="filled" onClick={() => onBegin(structure.id)}>
          {texts.starters.begin}
        </Button>
      )}
    </div>
  )
}

function sourceOf({ pressures }: StarterCase['structure']) {
  const [first] = pressures
  return first && pressureSourceOf(first)
}
