import { Button, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Way, WayReason } from '#shared/craft/find-a-way.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import classes from './proposals.module.css'
import { reasonsToSay, sayReason, type ReasonWords } from './way-reasons.ts'

const shownAtFirst = 6

interface ProposalsProps {
  ways: readonly Way[]
  methods: readonly MethodSummary[]
  words: ReasonWords
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** The methods proposed, the aptest first, each with what speaks for it. */
export function Proposals({ ways, methods, words, chosen, onChange }: ProposalsProps) {
  const texts = useMessages().cases.start
  const [isAllShown, setAllShown] = useState(false)
  const shown = isAllShown ? ways : ways.slice(0, shownAtFirst)
  const hidden = ways.length - shown.length
  return (
    <section aria-labelledby="proposals">
      <h2 className={classes.title} id="proposals">
        {texts.proposals}
      </h2>
      <p className={classes.text}>{ways.length > 0 ? texts.proposalsText : texts.nothing}</p>
      <ul className={classes.list}>
        {shown.map((way) => {
          const method = methods.find(({ id }) => id === way.method)
          if (!method) return null
          const isChosen = chosen.includes(way.method)
          return (
            <Proposal
              key={way.method}
              method={method}
              reasons={way.reasons}
              words={words}
              isChosen={isChosen}
              onToggle={() =>
                onChange(isChosen ? chosen.filter((id) => id !== way.method) : [...chosen, way.method])
              }
            />
          )
        })}
      </ul>
      {hidden > 0 && (
        <Button size="xs" mt="xs" onClick={() => setAllShown(true)}>
          {texts.showMore(hidden)}
        </Button>
      )}
    </section>
  )
}

interface ProposalProps {
  method: MethodSummary
  reasons: readonly WayReason[]
  words: ReasonWords
  isChosen: boolean
  onToggle: () => void
}

function Proposal({ method, reasons, words, isChosen, onToggle }: ProposalProps) {
  const texts = useMessages().cases.start
  const locale = useLocale()
  const name = method.name[locale]
  return (
    <li className={classes.proposal} data-chosen={isChosen}>
      <Checkbox
        className={classes.box ?? ''}
        aria-label={texts.choose(name)}
        checked={isChosen}
        onChange={onToggle}
      />
      <div>
        <Link to="/methods/$methodId" params={{ methodId: method.id }} className={classes.name}>
          {name}
        </Link>
        <p className={classes.purpose}>{method.purpose[locale]}</p>
        <ul className={classes.reasons}>
          {reasonsToSay(reasons).map((reason, index) => (
            <li key={index} data-kind={reason.kind}>
              {'pressure' in reason && <PressureMark pressure={reason.pressure} size={9} decorative />}
              {sayReason(reason, words)}
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}
