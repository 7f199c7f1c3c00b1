import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright/test'
import { en } from '#shared/i18n/en.ts'
import { zhCN } from '#shared/i18n/zh-CN.ts'
import type { Locale } from '#shared/domain/locale.ts'

/** The success criteria of WCAG 2.2, levels A and AA, as far as a program can judge them. */
const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page, a line for each element. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (tags) =>
      (
        window as unknown as { axe: { run: (where: Document, options: object) => Promise<AxeResults> } }
      ).axe.run(document, { runOnly: { type: 'tag', values: tags }, iframes: false }),
    criteria,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${id}: ${html.slice(0, 200)} ${failureSummary.split('\n').slice(1, 2).join('').trim()}`,
    ),
  )
}

/** Texts that are cut off with no way to read the rest, and pages that are wider than the window. */
export function cutTextsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    if (wide > 0) found.push(`the page is ${String(wide)} px wider than the window`)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const own = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim())
      if (own.length === 0 || !element.checkVisibility() || element.closest('[title], .cm-editor, svg'))
        continue
      const style = getComputedStyle(element)
      const hides = [style.overflowX, style.overflowY].some((value) => value === 'hidden' || value === 'clip')
      const isHiddenOnPurpose = element.clientWidth <= 1 || element.clientHeight <= 1 || style.clip !== 'auto'
      if (!hides || isHiddenOnPurpose) continue
      const cut =
        element.scrollWidth > element.clientWidth + 1 ||
        (element.scrollHeight > element.clientHeight + 3 && style.display !== 'inline')
      if (cut) found.push(`cut off: “${element.textContent.trim().slice(0, 60)}” (${element.className})`)
    }
    return found
  })
}

/** Texts of the other language, and what a program shows where it has nothing to show. */
export async function strangeTextsOn(page: Page, locale: Locale): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('script, style, .cm-editor, [lang]:not(html)'))
        found.push(node.nodeValue?.trim() ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title'])
        found.push(element.getAttribute(name)?.trim() ?? '')
    }
    return found.filter((text) => text !== '')
  })
  const strange = otherTexts[locale]
  return [...new Set(texts)].filter(
    (text) => strange.has(text) || /\bundefined\b|\bNaN\b|\[object |\bInfinity\b|\{\{\w+\}\}/.test(text),
  )
}

const english = textsOf(en)
const chinese = textsOf(zhCN)
/** For each language, the texts that only the other one has. */
const otherTexts: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set([...chinese].filter((text) => !english.has(text) && /\p{Script=Han}/u.test(text))),
  'zh-CN': new Set([...english].filter((text) => !chinese.has(text) && /[a-z]{3,}/.test(text))),
}

function textsOf(messages: object): Set<string> {
  return new Set(
    Object.values(messages).flatMap((value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? [...textsOf(value)]
          : [],
    ),
  )
}
