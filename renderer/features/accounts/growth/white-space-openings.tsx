import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { whiteSpaces, type WhiteSpace } from '#shared/plan/white-space.ts'
import { useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'
import classes from './growth.module.css'

interface WhiteSpaceOpeningsProps {
  /** Makes an opportunity of a square of the grid. */
  onOpen: (space: WhiteSpace, name: string) => void
}

/** Every square with 0, and what is to fill it: nothing yet, or an opportunity. */
export function WhiteSpaceOpenings({ onOpen }: WhiteSpaceOpeningsProps) {
  const { account, readOnly } = usePlan()
  const texts = useMessages().planGrowth.whiteSpace
  const spaces = useMemo(() => whiteSpaces(account), [account])
  if (spaces.length === 0) return null
  return (
    <div className={classes.openings}>
      <h3 className={classes.heading}>{texts.spaces(spaces.length)}</h3>
      <ul>
        {spaces.map((space) => {
          const { format, line, opportunities } = space
          const name = texts.space(named(format.name), named(line.name))
          const [first] = opportunities
          return (
            <li key={`${format.id} ${line.id}`} data-covered={first !== undefined || undefined}>
              {readOnly ? (
                <span>{name}</span>
              ) : (
                <button
                  type="button"
                  aria-label={texts.toOpportunity(name)}
                  onClick={() => onOpen(space, name)}
                >
                  <IconPlus size={13} aria-hidden />
                  {name}
                </button>
              )}
              {first && <span className={classes.covered}>{texts.covered(named(first.name))}</span>}
            </li>
          )
        })}
      </ul>
    </div>
  )

  function named(name: string): string {
    return name.trim() === '' ? texts.unnamed : name
  }
}
