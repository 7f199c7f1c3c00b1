import type { Messages } from '../messages.ts'

export const commandLine: Messages['commandLine'] = {
  usage: '用法：npm run trivet -- content check',
  items: (covered, all) => `原文要点：${covered} / ${all}`,
  pressures: (covered, all) => `有方法也有案例的细分压力：${covered} / ${all}`,
  methods: (chinese, english) => `方法：中文 ${chinese} 个，英文 ${english} 个`,
  formulas: (covered, all) => `公式：${covered} / ${all}`,
  missing: (what) => `缺少：${what}`,
  whole: '内置内容完整，两种语言齐备。',
  gaps: (count) => `发现 ${count} 处缺漏。`,
}
