import type { BuiltInPressureId } from '../domain/pressure.ts'

/**
 * Words by which a demand or a situation betrays its pressure, Chinese and English beside each other, because
 * people mix them. Latin phrases are found as whole words, with a plural and with or without hyphens; Chinese
 * ones anywhere. A phrase inside a longer one of another pressure does not count there.
 */
export const pressureWords: Readonly<Record<BuiltInPressureId, readonly string[]>> = {
  M1: [
    '大卖场', '卖场', '客流', '来客', '人流', '关店', '闭店', '业绩下滑', '下滑',
    'hypermarket', 'footfall', 'shopper traffic', 'store traffic', 'fewer shoppers', 'store closure', 'closing stores',
  ],
  M2: [
    'O2O', '到家', '即时零售', '京东到家', '线上订单', '小程序', '美团', '饿了么', '闪购',
    'quick commerce', 'home delivery', 'instant delivery', 'click and collect', 'app order',
  ],
  M3: [
    '便利店', '便利', '全家', '罗森', '711', '7-11',
    'convenience', 'convenience store', 'c-store', 'corner store',
  ],
  M4: [
    '渠道权重', '权重', '渠道结构', '业态', '社区超市', '小业态', '会员店', '折扣店', '转型',
    'channel mix', 'format mix', 'discounter', 'club store', 'warehouse club', 'small format', 'supermarket',
  ],
  M5: [
    '电商', '电商平台', '社区团购', '团购', '拼多多', '淘宝', '天猫', '京东', '抖音', '直播',
    'e-commerce', 'marketplace', 'online platform', 'group buying', 'livestream', 'Tmall', 'Pinduoduo',
  ],
  M6: [
    '新业态', '新模式', '商业模式', '模式未定', '服务商', '前置仓', '补贴',
    'business model', 'new format', 'new channel', 'subsidy', 'subsidies', 'dark store', 'service model',
  ],
  K1: [
    '销售额', '销量', '销售指标', '收入', '营收', '任务', '目标', '达成率', '完成率', '增长',
    'revenue', 'turnover', 'sales target', 'growth target', 'quota', 'sell more', 'growth',
  ],
  K2: [
    '市场份额', '份额', '占有率', '竞品', '对手', '竞争',
    'market share', 'lose share', 'losing share', 'gain share', 'competitor', 'rival',
  ],
  K3: [
    '利润', '毛利', '费用率', '费用', '投入产出', '亏损', '亏钱', '不赚钱', '成本',
    'profit', 'profitability', 'margin', 'contribution', 'trade spend', 'cost', 'loss',
  ],
  K4: [
    '执行', '陈列', '铺货', '缺货', '断货', '上架', '分销', '巡店', '理货', '货架份额',
    'execution', 'display', 'distribution', 'out of stock', 'on shelf', 'shelf', 'merchandising', 'store visit', 'planogram',
  ],
  K5: [
    '线上线下', '全渠道', '规划', '年度计划', '落地', '协同', '一盘货',
    'omnichannel', 'online and offline', 'annual plan', 'channel plan', 'roll out',
  ],
  K6: [
    '达成一致', '谈不拢', '谈判', '僵持', '僵局', '分歧', '续约', '签约', '合同', '共识', '联合生意计划', 'JBP',
    'agreement', 'negotiation', 'negotiate', 'deadlock', 'stalemate', 'contract', 'renew', 'sign', 'joint business plan',
  ],
  C1: [
    '扣点', '点数', '返点', '返利', '加点', '一个点', '两个点', '几个点', '半个点', '加一个点', '个点', '年返', '后台', '后台毛利', '毛利补偿', '补毛利',
    'point', 'rebate', 'back margin', 'margin support', 'margin guarantee',
  ],
  C2: [
    '降价', '价格', '低价', '破价', '比价', '最低价', '进价', '供价', '让价', '乱价', '便宜',
    'price', 'price cut', 'cheaper', 'lower price', 'price match', 'price gap',
  ],
  C3: [
    '促销', '海报', '档期', '堆头', '端架', '特价', '买赠', '快讯',
    'promotion', 'promo', 'leaflet', 'flyer', 'end cap', 'promotion slot',
  ],
  C4: [
    '促销形式', '促销方式', '会员价', '玩法', '主题活动', '联合活动', '满减', '优惠券', '定制装', '独家',
    'mechanic', 'promotion mechanic', 'kind of promotion', 'member price', 'coupon', 'bundle', 'theme', 'exclusive', 'gift',
  ],
  C5: [
    '账期', '回款', '欠款', '应收', '罚款', '扣款', '退货', '进场费', '条码费', '促销员', '送货', '物流', '满足率', '投诉',
    'payment term', 'payment days', 'days of credit', 'credit', 'overdue', 'receivable', 'deduction', 'penalty', 'penalties',
    'return', 'listing fee', 'delivery', 'deliveries', 'logistics', 'complaint', 'promoter',
  ],
} // prettier-ignore
