import type { Worksheet } from '../domain/worksheet.ts'
import * as money from './computations/account-money.ts'
import type { WorksheetComputation } from './computations/computation.ts'
import * as distribution from './computations/distribution.ts'
import * as execution from './computations/execution.ts'
import * as people from './computations/people.ts'
import * as planning from './computations/planning.ts'
import * as promotion from './computations/promotion.ts'
import { readSheet, type Sheet } from './computations/sheet.ts'
import * as retailer from './computations/retailer.ts'
import * as terms from './computations/terms.ts'

/** What each built-in method computes; a method that is not here has nothing to compute. */
const computationsByMethod: ReadonlyMap<string, (sheet: Sheet) => WorksheetComputation[]> = new Map([
  ['A01', planning.customerTiers],
  ['A06', planning.pairCoverage],
  ['A07', retailer.buyerMeasures],
  ['A09', planning.whiteSpace],
  ['A10', retailer.competitorPrices],
  ['B01', planning.planOpportunities],
  ['B02', planning.jointPlan],
  ['B03', planning.categoryGrowth],
  ['B04', planning.targetCascade],
  ['B05', planning.growthBridge],
  ['B06', planning.forecastErrors],
  ['B07', execution.storeSegments],
  ['B08', planning.channelEntry],
  ['B09', distribution.convenienceReach],
  ['B10', execution.onlineStock],
  ['C01', money.customerProfitAndLoss],
  ['C02', money.priceWaterfall],
  ['C03', retailer.priceLadder],
  ['C04', retailer.priceChecks],
  ['C05', money.spendControl],
  ['C06', money.termsAudit],
  ['C07', terms.conditionalInvestment],
  ['C08', promotion.promotionReturn],
  ['C09', promotion.promotionCalendar],
  ['C10', retailer.retailerMargin],
  ['C11', money.receivables],
  ['C12', terms.termsConverter],
  ['D03', terms.concessionPlan],
  ['D05', terms.demandOptions],
  ['E01', execution.perfectStore],
  ['E02', execution.onShelfAvailability],
  ['E03', distribution.distributionDrive],
  ['E04', execution.shelfAndDisplays],
  ['E06', execution.stockTurn],
  ['E07', execution.forecastExceptions],
  ['E08', execution.orderService],
  ['E09', distribution.launchChecks],
  ['E10', execution.stockLosses],
  ['F01', people.responsibilities],
  ['F03', terms.decisionCase],
  ['G01', people.promisesKept],
  ['G02', people.accountHealth],
])

/**
 * Computes everything that a filled worksheet of a method can show, in the order of its fields where that has a
 * meaning. Percent fields hold 93 for 93%; money stays in the unit in which it was typed. What can't be computed
 * says what is missing.
 */
export function computeWorksheet(method: string, values: Worksheet['values']): WorksheetComputation[] {
  return computationsByMethod.get(method)?.(readSheet(values)) ?? []
}

/** Tells whether a method computes anything, before a worksheet of it is filled. */
export function computesAnything(method: string): boolean {
  return computationsByMethod.has(method)
}
