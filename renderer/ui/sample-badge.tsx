import { useMessages } from './language.tsx'
import classes from './sample-badge.module.css'

/** Marks fictional data wherever it is shown. */
export function SampleBadge() {
  return <span className={classes.badge}>{useMessages().common.sample}</span>
}
