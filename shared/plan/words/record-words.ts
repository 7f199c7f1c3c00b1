import type { Account } from '../../domain/account.ts'
import type { PlanPartName } from '../../domain/plan-part.ts'
import type { Messages } from '../../i18n/messages.ts'
import { measure, plain, text, type CellInWords, type Writer } from './cell.ts'

type Records = Messages['planFields']['record']
export type WordedRecord = keyof Records
type FieldsOf<R extends WordedRecord> = keyof Records[R]['fields']

interface RecordWords<R extends WordedRecord> {
  /** Null for the cover, which belongs to no part. */
  part: PlanPartName | null
  fields: { [F in FieldsOf<R>]: (writer: Writer) => CellInWords }
}

/** Says plain texts of a part of the plan as they are. */
function texts<F extends string>(
  fields: readonly F[],
  read: (account: Account) => Record<F, string>,
): Record<F, (writer: Writer) => CellInWords> {
  const entries = fields.map((field) => [
    field,
    ({ account }: Writer): CellInWords => text(read(account)[field]),
  ])
  return Object.fromEntries(entries) as Record<F, (writer: Writer) => CellInWords>
}

const counts = [
  'stores',
  'storesCarrying',
  'categorySales',
  'categorySalesCarrying',
  'shelfChecks',
  'shelfChecksAvailable',
  'orders',
  'ordersOnTimeInFull',
  'casesOrdered',
  'casesDelivered',
  'linesOrdered',
  'linesComplete',
  'shelfSpace',
  'ourShelfSpace',
] as const

/** Every part of a plan that is fields instead of a list, in reading order. */
export const recordWords: { [R in WordedRecord]: RecordWords<R> } = {
  cover: {
    part: null,
    fields: {
      tier: ({ account: { tier }, messages }) => text(tier === null ? '' : messages.domain.tier[tier]),
      channel: ({ account: { channel }, messages }) =>
        text(channel === null ? '' : messages.domain.channel[channel]),
      owner: ({ account }) => text(account.owner),
      period: ({ account }) => text(account.period),
      status: ({ account, messages }) => text(messages.accounts.head.statuses[account.status]),
      confidentiality: ({ account, messages }) =>
        text(messages.accounts.head.confidentialities[account.confidentiality]),
    },
  },
  charter: {
    part: 'charter',
    fields: texts(['where', 'value', 'how', 'gain'], ({ charter }) => charter),
  },
  profile: {
    part: 'profile',
    fields: {
      ownership: ({ account }) => text(account.profile.ownership),
      banners: ({ account }) => text(account.profile.banners),
      stores: (writer) => plain(writer.account.profile.stores, writer),
      regions: ({ account }) => text(account.profile.regions),
      strategy: ({ account }) => text(account.profile.strategy),
      buyingProcess: ({ account }) => text(account.profile.buyingProcess),
    },
  },
  review: { part: 'review', fields: texts(['wins', 'misses'], ({ review }) => review) },
  setting: {
    part: 'setting',
    fields: texts(
      ['market', 'shopper', 'rivals', 'theirGoals', 'theirMeasures', 'ourTargets'],
      ({ setting }) => setting,
    ),
  },
  finance: {
    part: 'profit',
    fields: {
      basePeriod: ({ account }) => text(account.finance.basePeriod),
      planPeriod: ({ account }) => text(account.finance.planPeriod),
      receivablesBase: (writer) => measure(writer.account.finance.receivablesBase, 'wan-yuan', writer),
      receivablesPlan: (writer) => measure(writer.account.finance.receivablesPlan, 'wan-yuan', writer),
      creditRate: (writer) => measure(writer.account.finance.creditRate, 'percent', writer),
      contractDays: (writer) => measure(writer.account.finance.contractDays, 'days', writer),
      vatRate: (writer) => measure(writer.account.finance.vatRate, 'percent', writer),
    },
  },
  negotiation: {
    part: 'negotiation',
    fields: {
      ...texts(
        ['round', 'team', 'goal', 'ourAlternative', 'theirAlternative', 'walkAway', 'questions'],
        ({ negotiation }) => negotiation,
      ),
      on: ({ account }) => text(account.negotiation.on ?? ''),
      walkAwayCost: (writer) => measure(writer.account.negotiation.walkAwayCost, 'wan-yuan', writer),
    },
  },
  growth: {
    part: 'opportunities',
    fields: { target: (writer) => measure(writer.account.growth.target, 'wan-yuan', writer) },
  },
  jointPlan: { part: 'jointPlan', fields: texts(['ourGoals', 'theirGoals'], ({ jointPlan }) => jointPlan) },
  service: {
    part: 'execution',
    fields: Object.fromEntries(
      counts.map((count) => [count, (writer: Writer) => plain(writer.account.service[count], writer)]),
    ) as RecordWords<'service'>['fields'],
  },
}
