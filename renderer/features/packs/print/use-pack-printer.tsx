import { useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { PackDocument } from '#shared/pack/pack-document.ts'
import { useApiQuery, useClient } from '../../../api/hooks.ts'
import { printAndWait } from '../../../ui/print-and-wait.ts'
import { usePrinting } from '../../../ui/printing.tsx'
import { PackPages } from './pack-pages.tsx'

/** What stands at the foot of every page, for the style sheet. */
const pageMark = '--tv-page-mark'

/** What came of printing: a file, the dialog of the browser, or nothing because the user went back. */
export type Printed = { kind: 'file'; fileName: string } | { kind: 'dialog' } | { kind: 'cancelled' }

interface PackPrinter {
  print: (pack: PackDocument, name: string) => Promise<Printed>
  /** The pages while they are printed; they must be part of the view. */
  pages: ReactNode
}

/** Prints a pack the way that everything is printed here: the desktop app makes the PDF, a browser asks how. */
export function usePackPrinter(): PackPrinter {
  const client = useClient()
  const { run } = usePrinting()
  const canPrintToPdf = useApiQuery('app.info', {}).data?.canPrintToPdf ?? false
  const [pack, setPack] = useState<PackDocument | null>(null)

  async function print(wanted: PackDocument, name: string): Promise<Printed> {
    // What is printed carries the title of the page as its own: at its foot in the desktop app, as the name of the
    // file in a browser, where the foot is that of the pages themselves.
    const title = document.title
    const mark = [wanted.subject, wanted.mark].filter(Boolean).join(' · ')
    const root = document.documentElement.style
    let printed: Printed = { kind: 'dialog' }
    flushSync(() => setPack(wanted))
    document.title = canPrintToPdf ? mark : name
    root.setProperty(pageMark, JSON.stringify(mark))
    try {
      await run(async () => {
        if (!canPrintToPdf) return printAndWait()
        const saved = await client.call('app.savePdf', { name })
        printed = saved ? { kind: 'file', fileName: saved.fileName } : { kind: 'cancelled' }
      })
    } finally {
      document.title = title
      root.removeProperty(pageMark)
      setPack(null)
    }
    return printed
  }

  return { print, pages: pack && <PackPages pack={pack} isNumbered={!canPrintToPdf} /> }
}
