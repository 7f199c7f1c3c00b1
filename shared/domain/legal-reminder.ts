import { z } from 'zod'
import { daySchema } from './document.ts'
import { methodIdSchema } from './method.ts'

/** The matters of which the product reminds; it never says what the law is. */
export const legalReminderIds = [
  'payment-term',
  'small-supplier-payment',
  'unconditional-rebate',
  'target-rebate',
  'listed-fees',
  'promotion-service-fee',
  'returns',
  'resale-price',
  'competitor-information',
] as const
export const legalReminderIdSchema = z.enum(legalReminderIds)
export type LegalReminderId = z.infer<typeof legalReminderIdSchema>

/** The language-free half: `resources/content/structure/reminders.json`. */
export const legalRemindersStructureSchema = z.strictObject({
  reminders: z.array(
    z.strictObject({
      id: legalReminderIdSchema,
      /** The day on which the reminder was last looked at, not a day on which the rule was confirmed. */
      asOf: daySchema,
      methods: z.array(methodIdSchema).min(1),
    }),
  ),
})

/** The texts in one language. */
export const legalRemindersTextSchema = z.strictObject({
  reminders: z.record(
    legalReminderIdSchema,
    z.strictObject({
      topic: z.string().min(1),
      /** What to look at and why; ends with the advice to ask a lawyer. */
      reminder: z.string().min(1),
      /** Where the reminder comes from. */
      source: z.string().min(1),
    }),
  ),
})
