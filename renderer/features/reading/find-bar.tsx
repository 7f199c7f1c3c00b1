import { ActionIcon, CloseButton, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useEffect, useRef, useState, type CompositionEvent, type KeyboardEvent } from 'react'
import { useCommand } from '#renderer/ui/commands.tsx'
import { isComposing } from '#renderer/ui/composition.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { formatNumber } from '#shared/i18n/format.ts'
import { findLimit } from '#shared/search/find-in-runs.ts'
import classes from './find-bar.module.css'
import { useFind } from './use-find.ts'

/** Finds words in the page that is shown; the command `find` opens it. */
export function FindBar() {
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const before = useRef<Element | null>(null)
  const texts = useMessages().reading.find
  const locale = useLocale()
  const { count, current, search, step } = useFind(isOpen)

  useCommand('find', () => {
    if (document.activeElement !== field.current) before.current = document.activeElement
    setIsOpen(true)
    if (isOpen) field.current?.select()
  })

  useEffect(() => {
    if (!isOpen) return
    field.current?.focus()
    field.current?.select()
    if (text !== '') search(text)
    // Only when it opens: what is typed is searched by the field itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen])

  // F3 goes on from wherever the reader is, as everywhere.
  useEffect(() => {
    if (!isOpen) return
    function onKeyDown(event: globalThis.KeyboardEvent) {
      if (isComposing(event) || event.defaultPrevented) return
      if (event.key === 'F3') {
        event.preventDefault()
        step(event.shiftKey ? -1 : 1)
      } else if (event.key === 'Escape' && document.activeElement instanceof HTMLIFrameElement) close()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })

  function close() {
    setIsOpen(false)
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  if (!isOpen) return null
  const shown = count === null ? '' : count === 0 ? texts.none : countInWords()

  function countInWords(): string {
    const all = formatNumber(locale, count ?? 0)
    const here = formatNumber(locale, Math.min(current + 1, count ?? 0))
    return (count ?? 0) >= findLimit ? texts.countMany(here, all) : texts.count(here, all)
  }

  return (
    <search className={classes.bar} aria-label={texts.label} data-no-find data-no-print>
      <TextInput
        ref={field}
        variant="unstyled"
        className={classes.field ?? ''}
        aria-label={texts.field}
        placeholder={texts.label}
        value={text}
        maxLength={500}
        onChange={(event) => {
          const { value } = event.currentTarget
          setText(value)
          // What is still being composed is not a word yet.
          const { nativeEvent } = event
          if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) search(value)
        }}
        onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={classes.count} role="status" data-none={count === 0 || undefined}>
        {shown}
      </span>
      <ActionIcon
        size="sm"
        aria-label={texts.previous}
        title={texts.previous}
        disabled={!count}
        onClick={() => step(-1)}
      >
        <IconChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label={texts.next}
        title={texts.next}
        disabled={!count}
        onClick={() => step(1)}
      >
        <IconChevronDown size={16} aria-hidden />
      </ActionIcon>
      <CloseButton size="sm" aria-label={texts.close} onClick={close} />
    </search>
  )
}
