import { actionStatuses, channels, tiers } from '../domain/account.ts'
import { attitudes, decisionRoles, influences } from '../domain/people.ts'
import type { Messages } from '../i18n/messages.ts'
import type { CellFormat, CellKind, CellOption } from '../table/cell.ts'
import type { PasteColumn } from '../table/place-paste.ts'

/** What the rows of a file can become. */
export const importTargets = ['accounts', 'people', 'actions'] as const
export type ImportTarget = (typeof importTargets)[number]

/** How one field of a target is read; its name stands in the texts of each language. */
export interface ImportField {
  id: string
  kind: CellKind
  /** Without it a row says nothing. */
  isRequired?: boolean
  options?: OptionList
}

type OptionList = 'tier' | 'channel' | 'decision' | 'influence' | 'attitude' | 'status'

/** The column that says to which account a row belongs. */
export const accountColumn = 'account'

const person: readonly ImportField[] = [
  { id: accountColumn, kind: 'text' },
  { id: 'name', kind: 'text', isRequired: true },
  { id: 'role', kind: 'text' },
  { id: 'manager', kind: 'text' },
  { id: 'decision', kind: 'choice', options: 'decision' },
  { id: 'influence', kind: 'choice', options: 'influence' },
  { id: 'attitude', kind: 'choice', options: 'attitude' },
  { id: 'owner', kind: 'text' },
  { id: 'measuredOn', kind: 'long-text' },
  { id: 'lastContact', kind: 'day' },
  { id: 'nextStep', kind: 'long-text' },
  { id: 'nextStepDue', kind: 'day' },
  { id: 'note', kind: 'long-text' },
]

const action: readonly ImportField[] = [
  { id: accountColumn, kind: 'text' },
  { id: 'title', kind: 'text', isRequired: true },
  { id: 'owner', kind: 'text' },
  { id: 'due', kind: 'day' },
  { id: 'status', kind: 'choice', options: 'status' },
  { id: 'accountable', kind: 'text' },
  { id: 'consulted', kind: 'text' },
  { id: 'informed', kind: 'text' },
]

const account: readonly ImportField[] = [
  { id: 'name', kind: 'text', isRequired: true },
  { id: 'tier', kind: 'choice', options: 'tier' },
  { id: 'channel', kind: 'choice', options: 'channel' },
  { id: 'owner', kind: 'text' },
  { id: 'period', kind: 'text' },
  { id: 'ownership', kind: 'text' },
  { id: 'banners', kind: 'text' },
  { id: 'stores', kind: 'count' },
  { id: 'regions', kind: 'text' },
  { id: 'strategy', kind: 'long-text' },
  { id: 'buyingProcess', kind: 'long-text' },
  { id: 'growthTarget', kind: 'money' },
  { id: 'contractDays', kind: 'days' },
  { id: 'receivablesBase', kind: 'money' },
  { id: 'creditRate', kind: 'percent' },
  { id: 'vatRate', kind: 'percent' },
]

export const importFields: Readonly<Record<ImportTarget, readonly ImportField[]>> = {
  accounts: account,
  people: person,
  actions: action,
}

/** How the columns are called in files that people have, besides the names that Trivet gives them. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'accounts/name': ['客户', '客户名', '客户名称', '重点客户', 'KA', '账户', '公司', '公司名称', 'account', 'customer', 'customer name', 'name'],
  'accounts/tier': ['级别', '客户级别', '客户等级', '等级', 'class', 'grade', 'level'],
  'accounts/channel': ['客户渠道', '渠道类型', 'channel type', 'trade channel'],
  'accounts/owner': ['负责人', '客户经理', 'KA 经理', '业务员', 'account manager', 'kam', 'sales rep', 'responsible'],
  'accounts/period': ['年度', '财年', '计划期', 'year', 'fiscal year'],
  'accounts/stores': ['门店数', '门店数量', '店数', 'stores', 'number of stores', 'store count'],
  'accounts/regions': ['区域', '地区', '覆盖区域', '城市', 'region', 'area', 'city'],
  'accounts/banners': ['品牌', '旗下品牌', '业态', 'banner', 'formats'],
  'accounts/contractDays': ['账期', '付款天数', '合同账期', 'payment days', 'payment terms', 'credit days'],
  'accounts/receivablesBase': ['应收账款', '应收', '应收款', 'receivables', 'accounts receivable'],
  'accounts/creditRate': ['资金成本率', '资金成本', '年利率', '利率', 'cost of money', 'interest rate'],
  'accounts/vatRate': ['税率', '增值税', 'vat', 'tax rate'],
  'accounts/growthTarget': ['增长目标', '增量目标', 'growth target', 'growth'],
  'people/account': ['客户', '客户名称', '公司', '所属客户', 'customer', 'company', 'account name'],
  'people/name': ['联系人', '联系人姓名', '客户联系人', '人员', 'contact', 'contact name', 'person', 'full name'],
  'people/role': ['职位', '岗位', '职称', '头衔', 'title', 'job title', 'position', 'function'],
  'people/manager': ['上级', '汇报对象', '直属上级', '主管', 'manager', 'boss', 'supervisor'],
  'people/owner': ['我方对接人', '对接人', '负责人', 'owner', 'responsible'],
  'people/lastContact': ['最近联系', '上次拜访', '最近拜访', '上次联系时间', 'last visit', 'last contacted'],
  'people/nextStep': ['下一步', '下步行动', '后续动作', 'next action'],
  'people/note': ['备注', '说明', 'notes', 'remark', 'remarks', 'comment'],
  'actions/account': ['客户', '客户名称', '公司', '所属客户', 'customer', 'company', 'account name'],
  'actions/title': ['行动', '任务', '事项', '待办', '工作内容', '行动计划', 'task', 'action item', 'to do', 'title', 'subject'],
  'actions/owner': ['负责人', '责任人', '执行人', 'owner', 'responsible', 'assignee'],
  'actions/due': ['截止日期', '完成时间', '完成日期', '期限', '到期日', 'due date', 'deadline', 'by when'],
  'actions/status': ['进度', '完成情况', 'state', 'progress'],
} // prettier-ignore

/** Words that people write for a choice, besides its names in both languages. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  'tier/A': ['A级', 'A类', 'S', 'A 级'],
  'tier/B': ['B级', 'B类', 'B 级'],
  'tier/C': ['C级', 'C类', 'C 级'],
  'channel/modern-trade': ['KA', '商超', '现代零售', '大卖场', 'supermarket', 'hypermarket', 'mt'],
  'channel/catering': ['餐饮渠道', 'horeca', 'food service', 'foodservice'],
  'channel/e-commerce-platform': ['电商', '平台电商', '传统电商', 'e-commerce', 'ecommerce', 'ec'],
  'channel/community-e-commerce': ['社区团购', '社团', 'community group buying'],
  'influence/high': ['大', '强', 'h'],
  'influence/medium': ['一般', 'm', 'mid'],
  'influence/low': ['小', '弱', 'l'],
  'attitude/2': ['支持', '+2', 'supporter'],
  'attitude/1': ['友好', '偏支持', '+1', 'friendly'],
  'attitude/0': ['中性', '一般'],
  'attitude/-1': ['偏反对', 'sceptical', 'skeptical'],
  'attitude/-2': ['反对', '敌对', 'opponent'],
  'decision/decides': ['决策者', '拍板', '拍板人', 'decision maker'],
  'decision/approves': ['审批人', '审批', 'approver'],
  'decision/advises': ['影响者', '顾问', 'influencer', 'adviser', 'advisor'],
  'decision/uses': ['使用者', 'user'],
  'decision/keeps-the-gate': ['把关人', '守门人', 'gatekeeper'],
  'status/open': ['未完成', '进行中', '未开始', '待办', 'in progress', 'to do', 'todo', 'not started'],
  'status/done': ['完成', '已结束', 'completed', 'closed', 'yes', '是', 'x', '√', '✓'],
  'status/dropped': ['取消', '已取消', '放弃', '不做了', 'cancelled', 'canceled'],
}

const valuesOf: Readonly<Record<OptionList, readonly string[]>> = {
  tier: tiers,
  channel: channels,
  decision: decisionRoles,
  influence: influences,
  attitude: attitudes.map(String),
  status: actionStatuses,
}

/** The columns of a target under their names in one language, known by those of the other as well. */
export function importColumns(target: ImportTarget, here: Messages, there: Messages): PasteColumn[] {
  return importFields[target].map((field) => {
    const format = formatOf(field, here, there)
    return {
      id: field.id,
      label: fieldName(here, target, field.id),
      otherNames: [fieldName(there, target, field.id), ...(otherNames[`${target}/${field.id}`] ?? [])],
      formatOf: () => format,
    }
  })
}

export function fieldName({ tableImport }: Messages, target: ImportTarget, id: string): string {
  const names: Readonly<Record<string, string>> = tableImport.fields[target]
  return names[id] ?? id
}

function formatOf({ kind, options }: ImportField, here: Messages, there: Messages): CellFormat {
  if (options === undefined) return { kind }
  return {
    kind,
    options: valuesOf[options].map((value): CellOption => {
      const words = otherWords[`${options}/${value}`] ?? []
      return {
        value,
        label: optionName(here, options, value),
        otherNames: [optionName(there, options, value), ...words],
      }
    }),
  }
}

function optionName(messages: Messages, list: OptionList, value: string): string {
  const { domain, planPeople, tableImport } = messages
  const names: Readonly<Record<OptionList, Readonly<Record<string, string>>>> = {
    tier: domain.tier,
    channel: domain.channel,
    decision: planPeople.decision,
    influence: planPeople.influence,
    attitude: planPeople.attitude,
    status: tableImport.status,
  }
  return names[list][value] ?? value
}
