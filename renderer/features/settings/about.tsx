import { useApiQuery } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import { Setting } from './setting.tsx'
import classes from './setting.module.css'

/** Version, carrier and runtime, for a report about a fault. */
export function About() {
  const messages = useMessages().settings
  const info = useApiQuery('app.info', {}).data
  if (!info) return null
  return (
    <Setting title={messages.about}>
      <dl className={classes.facts}>
        <dt>{messages.version}</dt>
        <dd>{info.version}</dd>
        <dt>{messages.carrier}</dt>
        <dd>{messages.carrierName[info.carrier]}</dd>
        <dt>{messages.runtime}</dt>
        <dd>{info.runtime}</dd>
        <dt>{messages.platform}</dt>
        <dd>{info.platform}</dd>
      </dl>
      <p className={classes.note}>{messages.privacy}</p>
    </Setting>
  )
}
