import { notifications } from '@mantine/notifications'
import { useApiQuery, useClient } from '#renderer/api/hooks.ts'
import { useCommand, useCommands } from '#renderer/ui/commands.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import { printAndWait } from '#renderer/ui/print-and-wait.ts'
import { usePrinting } from '#renderer/ui/printing.tsx'
import { AppFailure } from '#shared/api/errors.ts'

/** Answers the commands that bring the page onto paper, or into a PDF. */
export function PrintCommands() {
  const client = useClient()
  const commands = useCommands()
  const { common, errors, reading } = useMessages()
  const { run } = usePrinting()
  const canPrintToPdf = useApiQuery('app.info', {}).data?.canPrintToPdf ?? false

  async function onPaper(act: () => Promise<void>): Promise<void> {
    try {
      // What is still being typed belongs on the page as well.
      await commands.run('flush')
      await run(act)
    } catch (error) {
      const message = error instanceof AppFailure ? errors[error.code] : reading.print.failed
      notifications.show({ color: 'red', message })
    }
  }

  function print(): Promise<void> {
    return onPaper(printAndWait)
  }

  async function savePdf(): Promise<void> {
    const name = document.title.replace(new RegExp(` · ${common.appName}$`), '')
    const saved = await client.call('app.savePdf', { name })
    if (saved) notifications.show({ message: reading.print.saved(saved.fileName) })
  }

  useCommand('print', print)
  // A browser makes the PDF itself: it stands among the printers.
  useCommand('save-pdf', () => (canPrintToPdf ? onPaper(savePdf) : print()))

  return null
}
