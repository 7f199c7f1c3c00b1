import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '#renderer/ui/tokens.css'
import '#renderer/ui/base.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '#renderer/ui/language.tsx'
import { cssVariables, theme } from '#renderer/ui/theme.ts'
import { UndoProvider } from '#renderer/ui/undo.tsx'
import { SampleTable } from './sample-table.tsx'

const wishes = new URLSearchParams(location.search)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={wishes.get('theme') === 'dark' ? 'dark' : 'light'}
    >
      <LanguageProvider locale={wishes.get('locale') === 'zh-CN' ? 'zh-CN' : 'en'}>
        <UndoProvider>
          <SampleTable
            count={Number(wishes.get('rows') ?? '3')}
            readOnly={wishes.has('read-only')}
            isFiltered={wishes.has('filtered')}
          />
        </UndoProvider>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
)
