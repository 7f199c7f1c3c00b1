import { wordChanges, type TextStretch } from '#shared/content/word-changes.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './changed-text.module.css'

/** So much of what stayed is shown beside a change; the rest of a long text says nothing about it. */
const shownBeside = 120

/** A text with what went crossed out and what came marked; long stretches that stayed are left out. */
export function ChangedText({ before, after }: { before: string; after: string }) {
  const texts = useMessages().contentUpdates
  const stretches = wordChanges(before, after)
  return (
    <p className={classes.text}>
      {stretches.map((stretch, index) => {
        if (stretch.kind === 'same') {
          return <span key={index}>{shorten(stretch, index, stretches.length, texts.left)}</span>
        }
        const Mark = stretch.kind === 'removed' ? 'del' : 'ins'
        return (
          <Mark key={index} className={classes[stretch.kind]}>
            <span className={classes.spoken}>{stretch.kind === 'removed' ? texts.gone : texts.come}</span>
            {stretch.text}
          </Mark>
        )
      })}
    </p>
  )
}

function shorten({ text }: TextStretch, index: number, count: number, left: string): string {
  const letters = [...text]
  const start = index === 0 ? '' : letters.slice(0, shownBeside).join('')
  const end = index === count - 1 ? '' : letters.slice(-shownBeside).join('')
  return start.length + end.length + left.length >= text.length ? text : `${start}${left}${end}`
}
