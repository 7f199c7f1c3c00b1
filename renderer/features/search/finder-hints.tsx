import { useMessages } from '../../ui/language.tsx'
import classes from './finder.module.css'

type Hint = 'choose' | 'open' | 'run' | 'keep' | 'commands' | 'close'

/** What the keys do, in one quiet line below the list. */
export function FinderHints({ hints }: { hints: readonly (readonly [keys: string, hint: Hint])[] }) {
  const texts = useMessages().search.hint
  return (
    <p className={classes.hints} aria-hidden>
      {hints.map(([keys, hint]) => (
        <span key={hint}>
          <kbd className={classes.keys}>{keys}</kbd> {texts[hint]}
        </span>
      ))}
    </p>
  )
}
