import { useMessages } from '../../ui/language.tsx'
import { WritingText } from '../../ui/writing-fields.tsx'
import { useOpenCase } from './case-context.tsx'
import classes from './case-text.module.css'

/** One text of a case, saving itself; what it is for stands above it only where a step has two. */
export function CaseText({ field }: { field: 'demand' | 'problem' | 'idea' | 'result' | 'lesson' }) {
  const { document, readOnly, type } = useOpenCase()
  const texts = useMessages().cases.document
  return (
    <div className={classes.field}>
      {field === 'demand' && <div className={classes.label}>{texts.demand}</div>}
      <WritingText
        label={texts[field]}
        value={document[field]}
        placeholder={texts[`${field}Placeholder`]}
        readOnly={readOnly}
        onChange={(text) => type((current) => ({ ...current, [field]: text }))}
      />
    </div>
  )
}
