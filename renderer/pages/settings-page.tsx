import { About } from '../features/settings/about.tsx'
import { AppearanceSettings } from '../features/settings/appearance-settings.tsx'
import { WorkspaceSettings } from '../features/settings/workspace-settings.tsx'
import { DocumentPane } from '../ui/document-pane.tsx'
import { useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'

export function SettingsPage() {
  return (
    <DocumentPane>
      <PageHeader title={useMessages().settings.title} />
      <AppearanceSettings />
      <WorkspaceSettings />
      <About />
    </DocumentPane>
  )
}
