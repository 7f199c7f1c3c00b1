import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ShortcutList } from '../features/search/shortcut-list.tsx'
import { AttachmentSettings } from '../features/attachments/attachment-settings.tsx'
import { BackupSettings } from '../features/backups/backup-settings.tsx'
import { ContentSetting } from '../features/content-updates/content-setting.tsx'
import { CaptureSetting } from '../features/note-order/capture-setting.tsx'
import { About } from '../features/settings/about.tsx'
import { AppearanceSettings } from '../features/settings/appearance-settings.tsx'
import { CheckSetting } from '../features/settings/check-setting.tsx'
import { Setting } from '../features/settings/setting.tsx'
import { WorkspaceSettings } from '../features/settings/workspace-settings.tsx'
import { DocumentPane } from '../ui/document-pane.tsx'
import { useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'

export function SettingsPage() {
  const messages = useMessages()
  return (
    <DocumentPane>
      <PageHeader title={messages.settings.title} />
      <AppearanceSettings />
      <WorkspaceSettings />
      <Setting title={messages.backups.setting} text={messages.backups.settingText}>
        <BackupSettings />
      </Setting>
      <Setting title={messages.contentUpdates.setting} text={messages.contentUpdates.settingText}>
        <ContentSetting />
      </Setting>
      <Setting title={messages.attachments.setting} text={messages.attachments.settingText}>
        <AttachmentSettings />
      </Setting>
      <Setting title={messages.imports.title} text={messages.imports.settingText}>
        <Button renderRoot={(props) => <Link to="/import" {...props} />}>{messages.imports.open}</Button>
      </Setting>
      <Setting title={messages.doctor.title} text={messages.doctor.hint}>
        <CheckSetting />
      </Setting>
      <Setting title={messages.trash.setting} text={messages.trash.settingText}>
        <Button renderRoot={(props) => <Link to="/trash" {...props} />}>{messages.trash.settingOpen}</Button>
      </Setting>
      <Setting title={messages.search.shortcuts.title} text={messages.search.shortcuts.text}>
        <ShortcutList />
      </Setting>
      <Setting title={messages.noteOrder.capture.setting} text={messages.noteOrder.capture.settingText}>
        <CaptureSetting />
      </Setting>
      <About />
    </DocumentPane>
  )
}
