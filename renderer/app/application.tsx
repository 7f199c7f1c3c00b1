import { Notifications } from '@mantine/notifications'
import { ModalsProvider } from '@mantine/modals'
import type { Client } from '#shared/api/client.ts'
import { ApiProvider } from '../api/api-provider.tsx'
import type { Connection } from '../api/connection.ts'
import { CommandProvider } from '../ui/commands.tsx'
import { FindTargetProvider } from '../ui/find-targets.tsx'
import { PrintingProvider } from '../ui/printing.tsx'
import { UndoProvider } from '../ui/undo.tsx'
import { ViewCommandProvider } from '../ui/view-commands.tsx'
import { Appearance } from './appearance.tsx'
import { DeepLinkListener } from './deep-link-listener.tsx'
import { PreviewImageProvider } from './preview-image-provider.tsx'
import { WorkspaceGate } from './workspace-gate.tsx'

/** The window: data below, look around it, and the workspace or the way to one inside. */
export function Application({ client, connection }: { client: Client; connection: Connection }) {
  return (
    <ApiProvider client={client} connection={connection}>
      <Appearance>
        <ModalsProvider>
          <CommandProvider>
            <ViewCommandProvider>
              <UndoProvider>
                <PreviewImageProvider>
                  <PrintingProvider>
                    <FindTargetProvider>
                      <DeepLinkListener />
                      <WorkspaceGate />
                    </FindTargetProvider>
                  </PrintingProvider>
                </PreviewImageProvider>
                <Notifications position="bottom-right" limit={3} />
              </UndoProvider>
            </ViewCommandProvider>
          </CommandProvider>
        </ModalsProvider>
      </Appearance>
    </ApiProvider>
  )
}
