import type { Messages } from '../messages.ts'

export const links: Messages['links'] = {
  kinds: { note: '笔记', account: '客户', case: '案例', method: '方法', pressure: '压力' },

  panel: '双向链接',
  createNote: (name) => `新建笔记“${name}”`,
  leadsNowhere: '链接失效',
  openToCreate: '打开这个链接即可新建该笔记。',
  changed: (day) => `修改于 ${day}`,

  outgoing: '链接到',
  backlinks: '被链接',
  references: '已关联',
  mentions: '提到但未链接',
  noOutgoing: '这篇笔记还没有链接。输入 [[ 或【【 即可添加。',
  noBacklinks: '还没有笔记链接到这里。',
  noMentions: '没有其他笔记提到它。',
  findMentions: '查找提及',
  findingMentions: '正在查找…',
  mostMentions: '只显示前 200 处。',
  linkIt: '加链接',
  linkMention: (name) => `为“${name}”里的这处提及加上链接`,
  linked: (name) => `已链接“${name}”`,
  broken: '失效',
  allBroken: '失效链接',

  renamed: (count, name) => `已更新 ${count} 篇笔记里指向“${name}”的链接`,
  undoRename: '撤销',
  left: (count) => `有 ${count} 篇笔记此后又改过，保持原样。`,

  brokenPage: {
    title: '失效链接',
    text: '双方括号里的名称没有对应的内容。可以新建笔记，或改为指向别的内容。',
    none: '没有失效链接',
    noneText: '笔记里的链接全部有效。',
    uses: (count) => `${count} 篇笔记`,
    create: '新建笔记',
    createNamed: (name) => `新建笔记“${name}”`,
    choose: '另选目标',
    chooseFor: (name) => `为“${name}”另选目标`,
    search: '搜索名称',
    noMatch: '没有叫这个名称的内容。',
    retargeted: (from, to) => `“${from}”已改为指向“${to}”`,
    back: '笔记',
  },
}
