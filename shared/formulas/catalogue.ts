import { z } from 'zod'
import * as accountMoney from './account-money.ts'
import * as growth from './growth.ts'
import * as promotion from './promotion.ts'
import * as retailer from './retailer.ts'
import * as service from './service.ts'

/** The modules also hold functions; a formula is what carries a number. */
const numberedSchema = z.looseObject({ number: z.number() })

/** The numbers of the formulae that exist, in their order and each once. */
export const formulaNumbers: readonly number[] = [
  ...new Set(
    [accountMoney, growth, promotion, retailer, service]
      .flatMap((module): unknown[] => Object.values(module))
      .flatMap((value) => numberedSchema.safeParse(value).data?.number ?? []),
  ),
].sort((a, b) => a - b)
