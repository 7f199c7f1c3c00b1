import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { useMessages } from '../../ui/language.tsx'
import { droppedFiles, type PlacedFile } from './gather-files.ts'
import classes from './imports.module.css'

interface ImportDrop {
  /** What was dropped last and nobody has taken up; its number changes with each drop. */
  dropped: { number: number; files: Promise<PlacedFile[]> } | null
  take: () => void
}

const ImportDropContext = createContext<ImportDrop | null>(null)

/**
 * Lets files and folders be dropped anywhere on the window to import them. What a view takes by itself, such as a
 * picture in a note, stays with it; and nothing that is dropped ever makes the window leave.
 */
export function ImportDropArea({ onDrop, children }: { onDrop: () => void; children: ReactNode }) {
  const messages = useMessages().imports
  const [dropped, setDropped] = useState<ImportDrop['dropped']>(null)
  const [isOver, setIsOver] = useState(false)
  const number = useRef(0)
  const take = useCallback(() => setDropped(null), [])

  useEffect(() => {
    function hasFiles(event: DragEvent): boolean {
      return event.dataTransfer?.types.includes('Files') ?? false
    }
    function over(event: DragEvent): void {
      if (!hasFiles(event)) return
      const isTaken = event.defaultPrevented
      event.preventDefault()
      setIsOver(!isTaken)
    }
    function leave(event: DragEvent): void {
      if (event.relatedTarget === null) setIsOver(false)
    }
    function drop(event: DragEvent): void {
      setIsOver(false)
      if (!hasFiles(event) || event.dataTransfer === null || event.defaultPrevented) return
      event.preventDefault()
      number.current += 1
      setDropped({ number: number.current, files: droppedFiles(event.dataTransfer) })
      onDrop()
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onDrop])

  const value = useMemo(() => ({ dropped, take }), [dropped, take])
  return (
    <ImportDropContext value={value}>
      {children}
      {isOver && (
        <div className={classes.overlay} aria-hidden>
          <p>{messages.dropNow}</p>
        </div>
      )}
    </ImportDropContext>
  )
}

export function useImportDrop(): ImportDrop {
  const drop = useContext(ImportDropContext)
  if (!drop) throw new Error('useImportDrop needs an ImportDropArea above it.')
  return drop
}
