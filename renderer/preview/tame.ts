import { attachmentAt } from '#shared/domain/attachment.ts'
import { alertKinds } from './alerts.ts'
import { taskMark } from './markdown.ts'
import type { PreviewTexts } from './texts.ts'

const rasterImage = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i

/**
 * Makes a sanitised fragment fit for showing, before it joins the document: links lose their address and
 * become things that report a choice, pictures of the workspace wait to be brought, images from elsewhere become
 * their description.
 */
export function tame(fragment: DocumentFragment, texts: PreviewTexts, canTick: boolean): void {
  for (const link of fragment.querySelectorAll('a')) tameLink(link)
  for (const image of fragment.querySelectorAll('img')) tameImage(image, texts)
  for (const task of fragment.querySelectorAll<HTMLElement>('[data-task]')) tameTask(task, texts, canTick)
  for (const alert of fragment.querySelectorAll<HTMLElement>('[data-alert]')) tameAlert(alert, texts)
  for (const notes of fragment.querySelectorAll<HTMLElement>('[data-footnotes]')) {
    notes.setAttribute('role', 'note')
    notes.setAttribute('aria-label', texts.footnotes)
  }
  for (const table of fragment.querySelectorAll('table')) {
    const scroller = document.createElement('div')
    scroller.className = 'table-scroller'
    scroller.tabIndex = 0
    table.replaceWith(scroller)
    scroller.append(table)
  }
}

/** An anchor without `href` cannot navigate, open a window or be dragged out as an address. */
function tameLink(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href')
  link.removeAttribute('href')
  if (href === null || href.startsWith('data:')) return
  link.dataset['href'] = href
  link.setAttribute('role', 'link')
  link.tabIndex = 0
  // What the eye reads may name another host than the address does.
  if (!href.startsWith('trivet:') && !href.startsWith('#')) link.title = href
}

function tameImage(image: HTMLImageElement, texts: PreviewTexts): void {
  const source = image.getAttribute('src') ?? ''
  if (rasterImage.test(source)) return
  const file = attachmentAt(source)
  if (file !== null) {
    image.removeAttribute('src')
    image.dataset['attachment'] = file
    return
  }
  const stand = document.createElement('span')
  stand.className = 'image-left-out'
  stand.textContent = texts.imageLeftOut(image.alt)
  image.replaceWith(stand)
}

function tameTask(task: HTMLElement, texts: PreviewTexts, canTick: boolean): void {
  const mark = task.dataset['task'] ?? ''
  delete task.dataset['task']
  // The author of a note can write the attribute, but not our mark.
  if (!mark.startsWith(taskMark)) return
  const [state = '', index = ''] = mark.slice(taskMark.length).split(':')
  const isDone = state === 'done'
  task.dataset['task'] = state
  task.dataset['taskIndex'] = index
  task.setAttribute('role', canTick ? 'checkbox' : 'img')
  task.setAttribute('aria-label', isDone ? texts.taskDone : texts.taskOpen)
  const item = task.closest('li')
  item?.classList.add('task')
  if (!canTick) return
  task.setAttribute('aria-checked', String(isDone))
  task.setAttribute('aria-label', nameOfTask(item, texts))
  task.tabIndex = 0
}

/** What a task says, without the tasks inside it. */
function nameOfTask(item: HTMLElement | null, texts: PreviewTexts): string {
  const copy = item?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return texts.taskOpen
  for (const inner of copy.querySelectorAll('ul, ol')) inner.remove()
  return copy.textContent.trim().slice(0, 200) || texts.taskOpen
}

function tameAlert(alert: HTMLElement, texts: PreviewTexts): void {
  const kind = alertKinds.find((other) => other === alert.dataset['alert'])
  if (!kind) {
    delete alert.dataset['alert']
    return
  }
  const title = document.createElement('p')
  title.className = 'alert-title'
  title.textContent = texts.alerts[kind]
  alert.prepend(title)
}
