import { Slider } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '../../ui/language.tsx'
import { WritingNumber } from '../../ui/writing-fields.tsx'
import classes from './blend-field.module.css'

const most = 100

interface BlendFieldProps {
  name: string
  value: number | null
  readOnly: boolean
  /** A figure being typed; the field itself takes it back. */
  onType: (share: number | null) => void
  onChange: (share: number | null) => void
}

/** How much of one portrait: a slider and the same as a figure; it can be taken back to nothing. */
export function BlendField({ name, value, readOnly, onType, onChange }: BlendFieldProps) {
  const texts = useMessages().playbook.portrait
  const [dragged, setDragged] = useState<number | null>(null)
  return (
    <div className={classes.field} data-set={value !== null}>
      <Slider
        className={classes.slider}
        size={4}
        min={0}
        max={most}
        step={5}
        label={null}
        thumbLabel={texts.share(name)}
        disabled={readOnly}
        value={dragged ?? value ?? 0}
        onChange={setDragged}
        onChangeEnd={(share) => {
          setDragged(null)
          if (share !== value) onChange(share)
        }}
      />
      <div className={classes.figure}>
        <WritingNumber
          label={texts.share(name)}
          value={dragged ?? value}
          unit="count"
          wholeOnly
          placeholder={texts.notSet}
          readOnly={readOnly}
          onChange={(share) => onType(share === null ? null : Math.min(most, share))}
        />
      </div>
      <button
        type="button"
        className={classes.clear}
        aria-label={texts.clearOne(name)}
        title={texts.clearOne(name)}
        disabled={readOnly || value === null}
        onClick={() => onChange(null)}
      >
        <IconX size={14} aria-hidden />
      </button>
    </div>
  )
}
