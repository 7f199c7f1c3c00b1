import type { Account } from '../../domain/account.ts'
import type { MeasureUnit } from '../../domain/measure-unit.ts'
import { text, measure, plain, pressures, nameIn, choice, type WordsFor } from './cell.ts'

export const agreementLists: WordsFor<
  | 'demands'
  | 'tradeVariables'
  | 'concessions'
  | 'jointMeasures'
  | 'promises'
  | 'storeClasses'
  | 'storePillars'
  | 'healthDimensions'
  | 'supportNeeds'
> = {
  demands: {
    part: 'demands',
    name: ({ demand }) => demand,
    fields: {
      demand: ({ demand }) => text(demand),
      kind: ({ kind }, writer) => choice('demand', kind, writer),
      now: ({ now }) => text(now),
      asked: ({ asked, kind }, writer) => measure(asked, askedUnits[kind], writer),
      share: ({ share }, writer) => measure(share, 'percent', writer),
      cost: ({ cost }, writer) => measure(cost, 'wan-yuan', writer),
      askedOn: ({ askedOn }) => text(askedOn ?? ''),
      askedBy: ({ askedBy }, { account }) => text(nameIn(account.stakeholders, askedBy)),
      inReturn: ({ inReturn }) => text(inReturn),
      interest: ({ interest }) => text(interest),
      options: ({ options }) => text(options),
      reply: ({ reply }) => text(reply),
      replyDue: ({ replyDue }) => text(replyDue ?? ''),
      status: ({ status }, writer) => choice('demandStatus', status, writer),
      result: ({ result }) => text(result),
      pressures: (item, writer) => pressures(item.pressures, writer),
    },
  },
  tradeVariables: {
    part: 'negotiation',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      costToUs: ({ costToUs }) => text(costToUs),
      worthToThem: ({ worthToThem }) => text(worthToThem),
      opening: ({ opening }) => text(opening),
      target: ({ target }) => text(target),
      limit: ({ limit }) => text(limit),
    },
  },
  concessions: {
    part: 'negotiation',
    name: ({ give }) => give,
    fields: {
      give: ({ give }) => text(give),
      cost: ({ cost }, writer) => measure(cost, 'wan-yuan', writer),
      get: ({ get }) => text(get),
      worth: ({ worth }, writer) => measure(worth, 'wan-yuan', writer),
      state: ({ state }, writer) => choice('concession', state, writer),
    },
  },
  jointMeasures: {
    part: 'jointPlan',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      measure: (item, writer) => choice('computed', item.measure, writer),
      base: ({ base, unit }, writer) => measure(base, unit, writer),
      target: ({ target, unit }, writer) => measure(target, unit, writer),
      current: ({ current, unit }, writer) => measure(current, unit, writer),
      side: ({ side }, writer) => choice('side', side, writer),
    },
  },
  promises: {
    part: 'jointPlan',
    name: ({ promise }) => promise,
    fields: {
      promise: ({ promise }) => text(promise),
      side: ({ side }, writer) => choice('side', side, writer),
      owner: ({ owner }) => text(owner),
      due: ({ due }) => text(due ?? ''),
      status: ({ status }, writer) => choice('promise', status, writer),
      note: ({ note }) => text(note),
    },
  },
  storeClasses: {
    part: 'execution',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      format: ({ format }, { account }) => text(nameIn(account.formats, format)),
      stores: ({ stores }, writer) => plain(stores, writer),
      standard: ({ standard }) => text(standard),
      visits: ({ visits }) => text(visits),
    },
  },
  storePillars: {
    part: 'execution',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      weight: ({ weight }, writer) => measure(weight, 'percent', writer),
      result: ({ result }, writer) => plain(result, writer),
      target: ({ target }, writer) => plain(target, writer),
      measuredAs: ({ measuredAs }) => text(measuredAs),
      measuredOn: ({ measuredOn }) => text(measuredOn ?? ''),
    },
  },
  healthDimensions: {
    part: 'health',
    name: ({ name, aspect }, { messages }) => name.trim() || messages.planFields.choice.health[aspect],
    fields: {
      aspect: ({ aspect }, writer) => choice('health', aspect, writer),
      name: ({ name }) => text(name),
      weight: ({ weight }, writer) => measure(weight, 'percent', writer),
      score: (item, writer) => plain(item.score, writer),
      reason: ({ reason }) => text(reason),
      judgedOn: ({ judgedOn }) => text(judgedOn ?? ''),
    },
  },
  supportNeeds: {
    part: 'support',
    name: ({ need }) => need,
    fields: {
      need: ({ need }) => text(need),
      from: ({ from }) => text(from),
      cost: ({ cost }, writer) => measure(cost, 'wan-yuan', writer),
      gain: ({ gain }) => text(gain),
      decideBy: ({ decideBy }) => text(decideBy ?? ''),
      state: ({ state }, writer) => choice('support', state, writer),
    },
  },
}

const askedUnits: Record<Account['demands'][number]['kind'], MeasureUnit> = {
  points: 'points',
  price: 'percent',
  'payment-days': 'days',
  amount: 'wan-yuan',
  other: 'count',
}
