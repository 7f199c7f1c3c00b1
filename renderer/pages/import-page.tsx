import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { DocumentPane } from '../ui/document-pane.tsx'
import { useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { importKinds } from './import-kinds.ts'

/** Brings in what lies elsewhere; each kind of source has a tab. */
export function ImportPage() {
  const messages = useMessages()
  const navigate = useNavigate()
  const { kind } = useSearch({ from: '/import' })
  const chosen = importKinds.find(({ name }) => name === kind) ?? importKinds[0]
  if (!chosen) return null
  const header = <PageHeader title={messages.imports.title} meta={messages.imports.intro} />
  if (importKinds.length === 1) {
    return (
      <DocumentPane>
        {header}
        <chosen.View />
      </DocumentPane>
    )
  }
  return (
    <DocumentPane>
      {header}
      <Tabs
        value={chosen.name}
        keepMounted={false}
        onChange={(name) =>
          void navigate({ to: '/import', search: { kind: name ?? undefined }, replace: true })
        }
      >
        <Tabs.List aria-label={messages.imports.kinds} mb="lg">
          {importKinds.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {label(messages)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {importKinds.map(({ name, View }) => (
          <Tabs.Panel key={name} value={name}>
            <View />
          </Tabs.Panel>
        ))}
      </Tabs>
    </DocumentPane>
  )
}
