import { SegmentedControl } from '@mantine/core'
import { importTargets, type ImportTarget } from '#shared/table-import/import-fields.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './table-import.module.css'

interface TargetChoiceProps {
  target: ImportTarget
  onTarget: (target: ImportTarget) => void
}

/** What each row becomes. */
export function TargetChoice({ target, onTarget }: TargetChoiceProps) {
  const texts = useMessages().tableImport
  return (
    <div className={classes.field}>
      <span className={classes.label}>{texts.target}</span>
      <SegmentedControl
        aria-label={texts.target}
        value={target}
        onChange={onTarget}
        data={importTargets.map((value) => ({ value, label: texts.targets[value] }))}
      />
    </div>
  )
}
