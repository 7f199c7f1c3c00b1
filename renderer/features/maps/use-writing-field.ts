import { useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { isComposing } from '../../ui/composition.ts'
import type { NodeWriting } from './map-editing.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** The keys of a field over the map: Enter and Tab take its text, Shift+Enter breaks the line, Escape gives up. */
export function useWritingField(writing: NodeWriting) {
  const isOver = useRef(false)

  function end(how: () => void) {
    if (isOver.current) return
    isOver.current = true
    how()
  }

  return {
    onKeyDown(event: KeyboardEvent<Field>) {
      // Keys of the field are not keys of the map beneath it.
      event.stopPropagation()
      if (isComposing(event)) return
      const text = event.currentTarget.value
      if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') end(() => writing.done(text))
      else if (event.key === 'Escape') end(writing.cancel)
      else return
      event.preventDefault()
    },
    onBlur(event: FocusEvent<Field>) {
      const text = event.currentTarget.value
      end(() => writing.done(text))
    },
  }
}

/** Makes a field as high as its text. */
export function growField(field: HTMLTextAreaElement | null): void {
  if (!field) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
