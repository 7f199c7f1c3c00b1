import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMessages } from '../../ui/language.tsx'
import classes from './pack-dialog.module.css'
import type { PackState } from './use-pack-maker.ts'

interface PackResultProps {
  state: Extract<PackState, { step: 'done' | 'printed' }>
  onAgain: () => void
  onClose: () => void
}

/** Says where the file is, and what of a template could not be filled. */
export function PackResult({ state, onAgain, onClose }: PackResultProps) {
  const { packs, packWords, reading } = useMessages()
  const texts = packs.dialog
  if (state.step === 'printed') {
    const said = state.fileName === null ? packWords.printed : reading.print.saved(state.fileName)
    return <Done said={said} onAgain={onAgain} onClose={onClose} />
  }
  const { fileName, unknown, isEmptyTemplate } = state
  return (
    <Done said={texts.done(fileName)} onAgain={onAgain} onClose={onClose}>
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
    </Done>
  )
}

interface DoneProps extends Pick<PackResultProps, 'onAgain' | 'onClose'> {
  said: string
  children?: ReactNode
}

function Done({ said, onAgain, onClose, children }: DoneProps) {
  const { common, packs } = useMessages()
  return (
    <div className={classes.dialog}>
      <p className={classes.done} role="status">
        <IconCircleCheck size={22} className={classes.check} aria-hidden />
        {said}
      </p>
      {children}
      <div className={classes.actions}>
        <Button onClick={onAgain}>{packs.dialog.again}</Button>
        <Button variant="filled" data-autofocus onClick={onClose}>
          {common.close}
        </Button>
      </div>
    </div>
  )
}
