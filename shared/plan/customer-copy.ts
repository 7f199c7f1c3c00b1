import type { Account, KeyResult, Objective } from '../domain/account.ts'
import type { ComputedMeasure, JointMeasure, JointPromise } from '../domain/joint-plan.ts'
import type { MeasureUnit } from '../domain/measure-unit.ts'
import type { PressureId } from '../domain/pressure.ts'
import type { Promotion } from '../domain/promotion.ts'
import type { Review, ReviewDecision } from '../domain/review.ts'
import { measureValues } from './joint-scorecard.ts'

/**
 * What of a plan the customer may have. It names what it takes, field by field: what the plan learns to hold one day
 * stays out until somebody decides otherwise. Money, people, terms and judgements have no field here.
 */
export interface CustomerCopy {
  // The cover: whose plan and for when. Tier, status and who looks after the account are our own affair.
  id: string
  name: string
  sample: boolean
  period: string
  /** Not what we gain from it. */
  charter: Pick<Account['charter'], 'where' | 'value' | 'how'>
  review: Pick<Account['review'], 'wins' | 'misses'>
  /** Not their rivals and ours, what their buyers are measured on, or what our company wants. */
  setting: Pick<Account['setting'], 'market' | 'shopper' | 'theirGoals'>
  objectives: SharedObjective[]
  jointPlan: Pick<Account['jointPlan'], 'ourGoals' | 'theirGoals'>
  /** As entered; computed only from what both sides count, never from our prices. */
  measures: Pick<JointMeasure, 'name' | 'unit' | 'base' | 'target' | 'current' | 'side'>[]
  /** Without our note on how it went. */
  promises: Pick<JointPromise, 'promise' | 'side' | 'owner' | 'due' | 'status'>[]
  /** The calendar: what the shopper sees and when. No price, cost, forecast, verdict or lesson. */
  promotions: Pick<Promotion, 'name' | 'product' | 'mechanic' | 'start' | 'end' | 'depth' | 'status'>[]
  /** When the two sides met and what they decided; no rating, no notes, nobody who was there. */
  reviews: SharedReview[]
}

/** An objective that both sides work on, with its measures. */
export interface SharedObjective extends Pick<
  Objective,
  'title' | 'unit' | 'base' | 'target' | 'current' | 'due'
> {
  keyResults: Pick<KeyResult, 'title' | 'unit' | 'base' | 'target' | 'current'>[]
}

export interface SharedReview extends Pick<Review, 'on' | 'kind'> {
  decisions: Pick<ReviewDecision, 'decision' | 'owner' | 'due'>[]
}

/**
 * What both sides feel: the market, promotions and other demands, and how the goods get onto the shelf. What presses
 * about points, prices, our sales or our profit is not for the customer, and the user's own pressures may be anything.
 */
const sharedPressures: readonly PressureId[] = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'C3', 'C4', 'C5', 'K4']

/** What is counted in their stores, at their warehouse and at their tills; it holds nothing that is only ours. */
const countedByBoth: readonly ComputedMeasure[] = [
  'category-share',
  'on-shelf-availability',
  'on-time-in-full',
  'case-fill',
  'weighted-distribution',
  'numeric-distribution',
]

/** Takes from a plan and its reviews what the customer may have. In doubt it stays out. */
export function customerCopyOf(account: Account, reviews: readonly Review[]): CustomerCopy {
  const { id, name, sample, period, charter, review, setting, jointPlan } = account
  return {
    id,
    name,
    sample,
    period,
    charter: { where: charter.where, value: charter.value, how: charter.how },
    review: { wins: review.wins, misses: review.misses },
    setting: { market: setting.market, shopper: setting.shopper, theirGoals: setting.theirGoals },
    objectives: account.objectives.filter(isShared).map((objective) => ({
      ...measured(objective),
      due: objective.due,
      keyResults: objective.keyResults.filter(isNoMoney).map(measured),
    })),
    jointPlan: { ourGoals: jointPlan.ourGoals, theirGoals: jointPlan.theirGoals },
    measures: account.jointMeasures.filter(isNoMoney).flatMap((line) => sharedMeasure(account, line)),
    promises: account.promises.map(({ promise, side, owner, due, status }) => ({
      promise,
      side,
      owner,
      due,
      status,
    })),
    promotions: account.promotions.map(({ name: event, product, mechanic, start, end, depth, status }) => ({
      name: event,
      product,
      mechanic,
      start,
      end,
      depth,
      status,
    })),
    reviews: reviews
      .filter((one) => one.account === id)
      .map(({ on, kind, decisions }) => ({
        on,
        kind,
        decisions: decisions.map(({ decision, owner, due }) => ({ decision, owner, due })),
      })),
  }
}

/** A line of the scorecard; one without any figure that the customer may have says nothing and stays out. */
function sharedMeasure(account: Account, line: JointMeasure): CustomerCopy['measures'] {
  const { name, unit, side, measure } = line
  const isCounted = measure !== null && countedByBoth.includes(measure)
  const { base, target, current } = isCounted ? measureValues(account, line) : line
  return [base, target, current].every((value) => value === null)
    ? []
    : [{ name, unit, base, target, current, side }]
}

/** An objective is for both sides when everything that it answers is, and it is not counted in money. */
function isShared({ unit, pressures }: Objective): boolean {
  return (
    isNoMoney({ unit }) &&
    pressures.length > 0 &&
    pressures.every((pressure) => sharedPressures.includes(pressure))
  )
}

function isNoMoney({ unit }: { unit: MeasureUnit }): boolean {
  return unit !== 'wan-yuan'
}

function measured({
  title,
  unit,
  base,
  target,
  current,
}: Pick<KeyResult, 'title' | 'unit' | 'base' | 'target' | 'current'>) {
  return { title, unit, base, target, current }
}
