import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'

/** How long the pages may take to get ready; a text that takes longer is not printed at all. */
const patience = 30_000

interface Printing {
  /** Gets every text on the page ready for paper, does `act`, and puts the page back. */
  run: (act: () => Promise<void>) => Promise<void>
  isPreparing: boolean
  /** Says that something is not ready yet; returns how to say that it is. */
  hold: () => () => void
}

const PrintingContext = createContext<Printing | null>(null)

/** Printing takes a moment: what stands in a frame has to be brought onto the page first. */
export function PrintingProvider({ children }: { children: ReactNode }) {
  const [isPreparing, setIsPreparing] = useState(false)
  const held = useRef(new Set<() => void>())
  const running = useRef<Promise<void> | null>(null)
  const steps = useMemo(() => {
    function hold(): () => void {
      const release = () => void held.current.delete(release)
      held.current.add(release)
      return release
    }

    async function untilReady(): Promise<void> {
      const end = Date.now() + patience
      // Texts that are put on the page for this say so once they are there.
      do {
        await new Promise((resolve) => setTimeout(resolve, 50))
        if (Date.now() > end) throw new Error('The pages were not ready in time.')
      } while (held.current.size > 0)
      await Promise.all(
        [...document.querySelectorAll<HTMLImageElement>('[data-printed] img')].map((image) =>
          image.decode().catch(() => undefined),
        ),
      )
    }

    async function printOnce(act: () => Promise<void>): Promise<void> {
      const restore = lightTheme()
      setIsPreparing(true)
      try {
        await untilReady()
        await act()
      } finally {
        setIsPreparing(false)
        restore()
      }
    }

    return {
      hold,
      run(act: () => Promise<void>): Promise<void> {
        running.current ??= printOnce(act).finally(() => {
          running.current = null
        })
        return running.current
      },
    }
  }, [])
  const value = useMemo(() => ({ ...steps, isPreparing }), [steps, isPreparing])

  // A page printed by the browser's own menu is on white paper too.
  useEffect(() => {
    let restore: (() => void) | null = null
    const before = () => (restore ??= lightTheme())
    const after = () => {
      restore?.()
      restore = null
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])

  return <PrintingContext value={value}>{children}</PrintingContext>
}

export function usePrinting(): Printing {
  const printing = useContext(PrintingContext)
  if (!printing) throw new Error('usePrinting needs a PrintingProvider above it.')
  return printing
}

/** Paper is white. Returns what brings the user's theme back. */
function lightTheme(): () => void {
  const root = document.documentElement
  const name = 'data-mantine-color-scheme'
  const theme = root.getAttribute(name)
  if (theme === null || theme === 'light') return () => {}
  root.setAttribute(name, 'light')
  return () => root.setAttribute(name, theme)
}
