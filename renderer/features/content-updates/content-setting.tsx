import { Link } from '@tanstack/react-router'
import { useApiQuery } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'

/** What the settings say of the built-in content: whether an update brought something to look at. */
export function ContentSetting() {
  const texts = useMessages().contentUpdates
  const updates = useApiQuery('content.updates', {}).data
  if (!updates) return null
  if (updates.changes.length === 0) return <span>{texts.nothing}</span>
  return (
    <span>
      {texts.notice(updates.changes.length)} <Link to="/settings/content">{texts.show}</Link>
    </span>
  )
}
