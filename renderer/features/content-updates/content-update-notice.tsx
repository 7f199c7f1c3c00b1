import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useApiQuery } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './content-update-notice.module.css'

/** One quiet line where an update brought other built-in texts; nothing at all otherwise. */
export function ContentUpdateNotice() {
  const texts = useMessages().contentUpdates
  const changes = useApiQuery('content.updates', {}).data?.changes ?? []
  if (changes.length === 0) return null
  return (
    <p className={classes.notice}>
      {texts.notice(changes.length)}
      <Link to="/settings/content" className={classes.link}>
        {texts.show}
        <IconArrowRight size={14} aria-hidden />
      </Link>
    </p>
  )
}
