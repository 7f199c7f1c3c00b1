import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createClient } from '#shared/api/client.ts'
import { createConnection } from '../api/connection.ts'
import { createHttpTransport } from '../api/http-transport.ts'
import { createIpcTransport } from '../api/ipc-transport.ts'
import { takeToken } from '../api/token.ts'
import { Application } from './application.tsx'

const connection = createConnection()
const transport = window.trivet
  ? createIpcTransport(window.trivet)
  : createHttpTransport({
      baseUrl: location.origin,
      token: takeToken(location, history, sessionStorage),
      fetch: (input, init) => window.fetch(input, init),
      onConnection: (state) => connection.report(state),
    })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
createRoot(root).render(
  <StrictMode>
    <Application client={createClient(transport)} connection={connection} />
  </StrictMode>,
)
