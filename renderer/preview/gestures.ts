import { commands, keysOf } from '#shared/domain/command.ts'
import { isPressed } from '#shared/domain/shortcut.ts'
import type { FromPreview } from '#shared/preview/messages.ts'
import { findAnchor } from './anchors.ts'

const hoverDelay = 350
const isMac = /Mac/.test(navigator.platform)

/** Turns what the reader does into messages. Nothing here acts by itself, but for places inside the document. */
export function listen(main: HTMLElement, tell: (message: FromPreview) => void): void {
  let hovered: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  document.addEventListener('click', (event) => {
    if (choose(event.target)) event.preventDefault()
  })
  document.addEventListener('auxclick', (event) => event.preventDefault())
  document.addEventListener('keydown', (event) => {
    // Zero key codes and composition belong to an input method.
    if (event.isComposing || event.keyCode === 229) return
    const isChoosing = event.key === 'Enter' || (event.key === ' ' && taskOf(event.target) !== null)
    if (isChoosing && choose(event.target)) return event.preventDefault()
    passOn(event)
  })
  for (const type of ['pointerover', 'focusin'] as const) {
    document.addEventListener(type, (event) => rest(linkOf(event.target)))
  }
  document.addEventListener('focusout', () => rest(null))
  document.documentElement.addEventListener('pointerleave', () => rest(null))
  window.addEventListener('scroll', () => rest(null), { passive: true })

  /** Follows a link or ticks a task; false where there is neither. */
  function choose(target: EventTarget | null): boolean {
    const href = linkOf(target)?.dataset['href']
    if (href?.startsWith('#')) {
      goTo(href)
      return true
    }
    if (href !== undefined) {
      rest(null)
      tell({ type: 'link', href })
      return true
    }
    const task = taskOf(target)
    if (!task) return false
    tell({ type: 'task', index: Number(task.dataset['taskIndex']), done: task.dataset['task'] !== 'done' })
    return true
  }

  function goTo(fragment: string): void {
    const place = findAnchor(main, fragment)
    if (!place) return
    place.scrollIntoView({ block: 'start' })
    place.tabIndex = -1
    place.focus({ preventScroll: true })
  }

  /** Tells of a link once the reader has stayed on it for a moment. */
  function rest(link: HTMLElement | null): void {
    if (link === hovered) return
    clearTimeout(timer)
    if (hovered) tell({ type: 'hover-end' })
    hovered = link
    const href = link?.dataset['href']
    if (!link || href === undefined || href.startsWith('#')) return
    timer = setTimeout(() => {
      const { x, y, width, height } = link.getBoundingClientRect()
      tell({ type: 'hover', href, box: { x, y, width, height } })
    }, hoverDelay)
  }

  /** Keys pressed here never reach the window by themselves; those that mean something to it are told. */
  function passOn(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event
    const isCommand = commands.some((command) =>
      keysOf(command, isMac).some((shortcut) => isPressed(shortcut, event, isMac)),
    )
    if (!isCommand && key !== 'Escape' && key !== 'F3') return
    event.preventDefault()
    tell({ type: 'key', key, ctrlKey, metaKey, shiftKey, altKey })
  }
}

function linkOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('a[data-href]') : null
}

function taskOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-task-index][role="checkbox"]') : null
}
