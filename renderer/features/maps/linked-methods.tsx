import { IconX } from '@tabler/icons-react'
import { pressureSourceOf } from '#shared/domain/pressure.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import type { LinkTarget } from './link-target.ts'
import classes from './map-panel.module.css'
import type { DetailContext } from './node-details.tsx'

interface LinkedMethodsProps {
  linked: readonly string[]
  target: LinkTarget
  context: DetailContext
}

/** The methods that are linked to a pressure or a case, each to be unlinked. */
export function LinkedMethods({ linked, target, context }: LinkedMethodsProps) {
  const { maps } = useMessages()
  const locale = useLocale()
  const source = target.kind === 'case' ? undefined : pressureSourceOf(target.pressure)
  return (
    <ul className={classes.rows}>
      {linked.map((id) => {
        const name = context.methods.find((method) => method.id === id)?.name[locale] ?? id
        return (
          <li key={id} className={classes.linkedRow} data-source={source}>
            <span className={classes.methodName}>{name}</span>
            {!context.readOnly && (
              <button
                type="button"
                className={classes.iconButton}
                aria-label={maps.unlink(name, target.name)}
                onClick={() => context.onLink({ id, name }, target, false)}
              >
                <IconX size={14} aria-hidden />
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
