import type { LegalReminderId } from '../domain/legal-reminder.ts'
import type { Concession, Demand } from '../domain/negotiation.ts'

/** Days of payment beyond which the reminder about them is shown. */
const remindedDays = 60

const points = /扣点|返利|返点|点数|个点|百分点|后台|\bpoints?\b|\bpts?\b|\brebates?\b|\bback.?margin\b/i
const payment = /账期|付款|回款|结算期|payment|credit|terms of pay/i
const paymentDays = /(\d+)\s*(?:天|日|days?\b)/gi
const listedFees =
  /合同费|搬运费|进场费|配送费|节庆费|店庆费|新店费|开业费|咨询费|刷卡费|条码费|新品费|新供应商费|(?:contract|handling|delivery|festival|anniversary|new.?store|opening|enquiry|card|barcode|listing|slotting|new.?item|new.?supplier) fees?\b/i
const resalePrice =
  /控价|限价|保价|最低零售价|最低售价|统一零售价|固定零售价|resale price|minimum (?:retail|shelf) price|fix(?:ed)? (?:the )?(?:retail|shelf) price/i

/**
 * The matters of law that the wording of a demand touches. It is a reason to ask a lawyer, no judgement: the words
 * of a note can't tell what a contract says.
 */
export function demandReminders(demand: Demand, contractDays: number | null): LegalReminderId[] {
  const text = `${demand.demand} ${demand.reply}`
  const asksPoints = demand.kind === 'points' || points.test(demand.demand)
  const days = demand.kind === 'payment-days' ? (contractDays ?? 0) + (demand.asked ?? 0) : 0
  return reminders({
    'payment-term': days > remindedDays || mentionsLongPayment(text),
    'unconditional-rebate': asksPoints && demand.demand.trim() !== '' && demand.inReturn.trim() === '',
    'listed-fees': listedFees.test(text),
    'resale-price': resalePrice.test(text),
  })
}

/** The matters of law that the wording of a concession touches. */
export function concessionReminders({ give, get }: Pick<Concession, 'give' | 'get'>): LegalReminderId[] {
  return reminders({
    'payment-term': mentionsLongPayment(give),
    'unconditional-rebate': points.test(give) && get.trim() === '',
    'listed-fees': listedFees.test(give),
    'resale-price': resalePrice.test(`${give} ${get}`),
  })
}

function reminders(found: Partial<Record<LegalReminderId, boolean>>): LegalReminderId[] {
  const ids = ['payment-term', 'unconditional-rebate', 'listed-fees', 'resale-price'] as const
  return ids.filter((id) => found[id])
}

function mentionsLongPayment(text: string): boolean {
  return payment.test(text) && [...text.matchAll(paymentDays)].some(([, days]) => Number(days) > remindedDays)
}
