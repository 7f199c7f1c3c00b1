import type { Account } from '../../domain/account.ts'
import { planPeriods } from '../../domain/plan-item.ts'
import type { Messages } from '../../i18n/messages.ts'
import { messagesFor } from '../../i18n/messages.ts'
import { wholeAccount } from '../../plan/profit-slice.ts'
import { sheetNames, writeWorkbookFiles, type Sheet, type Workbook } from '../../table/workbook-file.ts'
import type { PackDocument, PackMaterial, PackSection, PackSectionId } from '../pack-document.ts'
import { fixedAddress } from './expression.ts'
import { moneyFormulas } from './money-formulas.ts'
import { namedRows, overviewSheet } from './overview-sheet.ts'
import { profitSheet, sliceSheet, waterfallSheet } from './profit-sheets.ts'
import { promotionsSheet } from './promotions-sheet.ts'
import { salesSheet } from './sales-sheet.ts'
import { scorecardSheet } from './scorecard-sheet.ts'
import { sectionSheet, sectionWidths } from './section-sheet.ts'
import { serviceSheet } from './service-sheet.ts'
import { createLedger, finishSheet, type SheetDraft } from './sheet-draft.ts'
import { termsSheet } from './terms-sheet.ts'
import type { SheetGroup, WorkbookPage } from './workbook-page.ts'

/** Sections that live sheets say better; one of them is enough to bring its sheets. */
const groups = {
  money: ['profit', 'terms', 'summary'],
  promotions: ['promotions'],
  joint: ['scorecard', 'results', 'execution'],
} as const satisfies Record<SheetGroup, readonly PackSectionId[]>

const sheetGroups: readonly SheetGroup[] = ['money', 'promotions', 'joint']

type Layout = Parameters<typeof finishSheet>[1]

interface PlannedSheet {
  name: string
  draft: (name: string) => SheetDraft
  layout: Layout
}

/** The workbook of a review pack as the bytes of an XLSX file. */
export async function createWorkbook(material: PackMaterial): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate')
  const files = Object.entries(writeWorkbookFiles(reviewWorkbook(material)))
  // The same pack gives the same bytes: a ZIP archive would hold the moment it was made.
  const mtime = new Date('2000-01-01T00:00:00')
  return zipSync(Object.fromEntries(files.map(([path, text]) => [path, [strToU8(text), { mtime }]])))
}

/**
 * The sheets of a review. For our own side every figure is a formula over cells that hold what was typed in; for the
 * customer there is what the pack says and nothing to compute from. Sheets that nobody chose stay out.
 */
export function reviewWorkbook({ document, plan }: PackMaterial): Workbook {
  const messages = messagesFor(document.locale)
  const page = plan === null ? null : pageOf(document, plan, messages)
  const planned = [
    {
      name: messages.packWords.sheets.overview,
      draft: (name: string) => overviewSheet(document, page, name),
      layout: { widths: [34, 16, 16, 16] },
    },
    ...(page === null ? [] : computedSheets(page)),
    ...document.sections.filter((section) => isSheet(section, page)).map(plannedSection),
  ]
  const names = sheetNames(planned.map(({ name }) => name))
  const drafts = planned.map(({ draft, layout }, index) => ({ draft: draft(names[index] ?? ''), layout }))
  return {
    sheets: drafts.map(({ draft, layout }): Sheet => finishSheet(draft, layout)),
    names: page?.has.money ? keyNames(page) : [],
    font: document.locale === 'zh-CN' ? 'Microsoft YaHei' : 'Calibri',
    footer: [document.subject, document.mark].filter(Boolean).join(' · '),
  }
}

function pageOf({ locale, sections }: PackDocument, account: Account, messages: Messages): WorkbookPage {
  const slot = createLedger()
  const isWanted = (ids: readonly PackSectionId[]) => sections.some(({ id }) => ids.includes(id))
  // Key figures alone are no reason to hand out every term and cost.
  const has = {
    money: account.formats.length > 0 && isWanted(['profit', 'terms']),
    promotions: account.promotions.length > 0 && isWanted(groups.promotions),
    joint: isWanted(groups.joint),
  }
  return { account, locale, messages, slot, money: moneyFormulas(account, slot), has }
}

function computedSheets(page: WorkbookPage): PlannedSheet[] {
  const { account } = page
  const { sheets } = page.messages.packWords
  const formats = account.formats.length
  const lines = account.productLines.length
  const hasSales = page.has.money
  const hasLines = hasSales && account.whiteSpace.length > 0 && lines > 0
  const events = account.promotions.length
  const figures = (count: number, width = 13) => Array.from({ length: count }, () => width)
  const tables: (PlannedSheet | false)[] = [
    hasSales && {
      name: sheets.profit,
      draft: (name) => profitSheet(page, name),
      layout: {
        widths: [30, ...figures(5, 15)],
        frozen: { rows: 4, columns: 1 },
        landscape: true,
        pages: 'one',
      },
    },
    hasSales && {
      name: sheets.formats,
      draft: (name) => sliceSheet(page, name, 'format'),
      layout: sliceLayout(formats),
    },
    hasLines && {
      name: sheets.lines,
      draft: (name) => sliceSheet(page, name, 'line'),
      layout: sliceLayout(lines),
    },
    hasSales && {
      name: sheets.waterfall,
      draft: (name) => waterfallSheet(page, name),
      layout: { widths: [30, ...figures(4, 15)] },
    },
    hasSales && {
      name: sheets.terms,
      draft: (name) => termsSheet(page, name),
      layout: {
        widths: [22, 16, 13, 13, 18, 15, 15, 34, 24],
        frozen: { rows: 4, columns: 1 },
        landscape: true,
      },
    },
    hasSales && {
      name: sheets.inputs,
      draft: (name) => salesSheet(page, name),
      layout: {
        widths: [30, ...figures(Math.max(3, formats), 14), 16, 12, 24],
        landscape: true,
        pages: 'one',
      },
    },
    page.has.promotions && {
      name: sheets.promotions,
      draft: (name) => promotionsSheet(page, name),
      layout: {
        widths: [30, ...figures(events * 2, 14)],
        frozen: { rows: 5, columns: 1 },
        landscape: true,
        pages: events > 4 ? 'many-wide' : 'one',
      },
    },
    page.has.joint && {
      name: sheets.scorecard,
      draft: (name) => scorecardSheet(page, name),
      layout: { widths: [38, 12, ...figures(4), 14], pages: 'one' },
    },
    page.has.joint && {
      name: sheets.service,
      draft: (name) => serviceSheet(page, name),
      layout: { widths: [32, ...figures(3, 14), 40], landscape: true },
    },
  ]
  return tables.filter((one) => one !== false)
}

/** Both years on one page. */
function sliceLayout(slices: number): Layout {
  return {
    widths: [30, ...Array.from({ length: slices + 1 }, () => 13)],
    frozen: { rows: 0, columns: 1 },
    landscape: slices > 6,
    pages: 'one',
  }
}

function plannedSection(section: PackSection): PlannedSheet {
  return {
    name: section.title,
    draft: (name) => sectionSheet(section, name),
    layout: { widths: sectionWidths(section), landscape: true },
  }
}

/** Beside live sheets only what is a table; alone, everything but pictures. */
function isSheet({ id, blocks }: PackSection, page: WorkbookPage | null): boolean {
  if (page === null) return blocks.some(({ kind }) => kind !== 'picture')
  const isComputed = sheetGroups.some((group) => {
    const ids: readonly PackSectionId[] = groups[group]
    return page.has[group] && ids.includes(id)
  })
  return !isComputed && blocks.some(({ kind }) => kind === 'table' || kind === 'facts')
}

function keyNames({ account, money }: WorkbookPage): NonNullable<Workbook['names']> {
  const whole = { view: 'whole', slice: wholeAccount(account) } as const
  return Object.entries(namedRows).flatMap(([row, name]) =>
    planPeriods.map((period) => ({
      name: `${name}_${period}`,
      reference: fixedAddress(money.rowSlot(whole, period, row)),
    })),
  )
}
