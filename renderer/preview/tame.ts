import type { PreviewTexts } from './texts.ts'

const rasterImage = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i

/**
 * Makes a sanitised fragment fit for showing, before it joins the document: links lose their address and
 * become things that report a choice, images from elsewhere become their description.
 */
export function tame(fragment: DocumentFragment, texts: PreviewTexts): void {
  for (const link of fragment.querySelectorAll('a')) tameLink(link)
  for (const image of fragment.querySelectorAll('img')) tameImage(image, texts)
  for (const task of fragment.querySelectorAll<HTMLElement>('[data-task]')) {
    const isDone = task.dataset['task'] === 'done'
    task.setAttribute('role', 'img')
    task.setAttribute('aria-label', isDone ? texts.taskDone : texts.taskOpen)
    task.closest('li')?.classList.add('task')
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
  link.title = href
}

function tameImage(image: HTMLImageElement, texts: PreviewTexts): void {
  const source = image.getAttribute('src') ?? ''
  if (rasterImage.test(source)) return
  const stand = document.createElement('span')
  stand.className = 'image-left-out'
  stand.textContent = texts.imageLeftOut(image.alt)
  image.replaceWith(stand)
}
