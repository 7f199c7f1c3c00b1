import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMessages } from '../../ui/language.tsx'
import classes from './pack-dialog.module.css'
import type { PackState } from './use-pack-maker.ts'

interface PackResultProps {
  state: Extract<PackState, { step: 'done' }>
  onAgain: () => void
  onClose: () => void
}

/** Says where the file is, and what of a template could not be filled. */
export function PackResult({ state, onAgain, onClose }: PackResultProps) {
  const { common, packs } = useMessages()
  const texts = packs.dialog
  const { fileName, unknown, isEmptyTemplate } = state
  return (
    <div className={classes.dialog}>
      <p className={classes.done} role="status">
        <IconCircleCheck size={22} className={classes.check} aria-hidden />
        {texts.done(fileName)}
      </p>
      {isEmptyTemplate && <p className={classes.hint}>{texts.nothingFilled}</p>}
      {unknown.length > 0 && (
        <div>
          <p className={classes.label}>{texts.unknown(unknown.length)}</p>
          <p className={classes.hint}>{texts.unknownText}</p>
          <ul className={classes.list} tabIndex={0} aria-label={texts.unknown(unknown.length)}>
            {unknown.map((placeholder) => (
              <li key={placeholder}>
                <code>{placeholder}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={classes.actions}>
        <Button onClick={onAgain}>{texts.again}</Button>
        <Button variant="filled" data-autofocus onClick={onClose}>
          {common.close}
        </Button>
      </div>
    </div>
  )
}
