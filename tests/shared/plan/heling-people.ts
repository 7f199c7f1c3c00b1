import {
  emptyStakeholder,
  type FunctionPair,
  type GroupNode,
  type Influence,
  type Stakeholder,
} from '#shared/domain/people.ts'

/** The people of the sample account, as the plan of a key account manager would hold them. */
function person(
  id: string,
  name: string,
  role: string,
  influence: Influence,
  attitude: number,
  owner: string,
  measuredOn: string,
  nextStep: string,
): Stakeholder {
  return { ...emptyStakeholder(id), name, role, influence, attitude, owner, measuredOn, nextStep }
}

export const helingPeople: readonly Stakeholder[] = [
  person('lin-01', '林若岚', '商品总监', 'high', 0, '销售总监', '品类增长、总毛利', '高层会面，讲便利店机会'),
  {
    ...person('zhou-01', '周启明', '饮料采购', 'high', -1, 'KA 经理', '后台毛利、海报收入', '有条件返点方案'),
    manager: 'lin-01',
  },
  person('he-01', '何予安', '便利店总经理', 'high', 1, 'KA 经理', '单店日销', '20 家店冷柜试点'),
  person(
    'shen-01',
    '沈嘉禾',
    '到家业务',
    'medium',
    2,
    'KA 专员（线上）',
    'O2O 份额、缺货率',
    '内容与备货计划',
  ),
  person('gu-01', '顾长宁', '物流', 'medium', 0, '物流计划', '预约、满足率', '每周 OTIF 会'),
  person('fang-01', '方若谷', '财务结算', 'medium', -1, '', '应付天数', '打通财务对接'),
  person('lu-01', '陆听雨', '营运', 'medium', 1, 'KA 主管', '货架空位', '拍照核销陈列'),
]

const pairs: readonly [string, FunctionPair['contact']][] = [
  ['采购', 'regular'],
  ['市场', 'regular'],
  ['物流仓储', 'regular'],
  ['到家业务', 'regular'],
  ['门店营运', 'regular'],
  ['财务', 'none'],
  ['信息与数据', 'none'],
  ['品控', 'none'],
]

export const helingPairs: readonly FunctionPair[] = pairs.map(([theirs, contact], index) => ({
  id: `pair-${index}`,
  theirs,
  ours: '',
  stakeholder: null,
  owner: '',
  needed: true,
  contact,
  rhythm: '',
}))

/** 160 stores: 18 hypermarkets, 62 supermarkets, 80 convenience stores. */
export const helingGroup: readonly GroupNode[] = [
  unit('group-01', null, 'group', '禾岭生活', null),
  unit('hyper-01', 'group-01', 'banner', '大卖场', 18),
  unit('super-01', 'group-01', 'banner', '超市', 62),
  unit('conv-01', 'group-01', 'banner', '便利店', 80),
]

function unit(
  id: string,
  parent: string | null,
  level: GroupNode['level'],
  name: string,
  stores: number | null,
): GroupNode {
  return { id, parent, level, name, stores, note: '' }
}
