import type { Account } from '../domain/account.ts'
import { type DocumentContext, joinBlocks, sampleNotice, section, sortedUnique } from './document-context.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import {
  functionBlocks,
  groupBlocks,
  peopleBlocks,
  pressureBlocks,
  profileBlocks,
  settingBlocks,
  swotBlocks,
} from './plan-customer-to-markdown.ts'
import { opportunityBlocks, whiteSpaceBlocks } from './plan-growth-to-markdown.ts'
import { executionBlocks, healthBlocks, jointBlocks } from './plan-joint-to-markdown.ts'
import {
  demandsBlocks,
  negotiationBlocks,
  profitBlocks,
  salesBlocks,
  termsBlocks,
} from './plan-money-to-markdown.ts'
import { listTable, planPage, recordBlocks, type PlanPage } from './plan-page.ts'
import { promotionBlocks } from './plan-promotions-to-markdown.ts'

/** Writes an account's plan as a document to read and to print: what is empty in the plan is left out. */
export function accountToMarkdown(account: Account, context: DocumentContext): string {
  const front = writeFrontMatter(
    {
      title: account.name,
      created: account.createdAt,
      updated: account.updatedAt,
      ka_id: account.id,
      ka_type: 'account',
      ka_pressure: sortedUnique(account.pressures.map((item) => item.pressure)),
      ka_method: sortedUnique([
        ...account.pressures.flatMap((item) => item.methods),
        ...account.actions.flatMap((action) => action.methods),
      ]),
      ...(account.sample ? { ka_sample: true } : {}),
      ka_schema: exportFormatVersion,
    },
    context.style,
  )
  return front + planBody(account, context)
}

/** The plan itself, without the front matter of a document: every part of it, in the order in which it is read. */
export function planBody(account: Account, context: DocumentContext): string {
  const page = planPage(account, context)
  const { nav } = page.messages.accounts
  return joinBlocks([
    ...sampleNotice(context.locale, account.sample),
    ...recordBlocks(page, 'cover'),
    ...section(nav.charter, recordBlocks(page, 'charter')),
    ...section(nav.profile, profileBlocks(page)),
    ...section(nav.group, groupBlocks(page)),
    ...section(nav.review, recordBlocks(page, 'review', ['wins', 'misses'])),
    ...section(nav.sales, salesBlocks(page)),
    ...section(nav.setting, settingBlocks(page)),
    ...section(nav.pressures, pressureBlocks(page)),
    ...section(nav.stakeholders, peopleBlocks(page)),
    ...section(nav.functions, functionBlocks(page)),
    ...section(nav.swot, swotBlocks(page)),
    ...section(nav.whiteSpace, whiteSpaceBlocks(page)),
    ...section(nav.objectives, [listTable(page, 'objectives')]),
    ...section(nav.opportunities, opportunityBlocks(page)),
    ...section(nav.profit, profitBlocks(page)),
    ...section(nav.terms, termsBlocks(page)),
    ...section(nav.demands, demandsBlocks(page)),
    ...section(nav.negotiation, negotiationBlocks(page)),
    ...section(nav.jointPlan, jointBlocks(page)),
    ...section(nav.promotions, promotionBlocks(page)),
    ...section(nav.execution, executionBlocks(page)),
    ...section(nav.actions, actionBlocks(page)),
    ...section(nav.risks, [listTable(page, 'risks')]),
    ...section(nav.health, healthBlocks(page)),
    ...section(nav.support, [listTable(page, 'supportNeeds')]),
  ])
}

/** What is done by whom and when; who else has a part in it stands in a second table. */
function actionBlocks(page: PlanPage): string[] {
  return [
    listTable(page, 'actions', ['title', 'owner', 'due', 'status', 'methods', 'objectives']),
    listTable(page, 'actions', ['title', 'accountable', 'consulted', 'informed'], { details: true }),
  ]
}
