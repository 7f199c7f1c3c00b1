import type { Messages } from '../messages.ts'

export const common: Messages['common'] = {
  appName: '三足 Trivet',
  sample: '示例',
  cancel: '取消',
  close: '关闭',
  save: '保存',
  undo: '撤销',
  redo: '重做',
  remove: '删除',
  rename: '重命名',
  open: '打开',
  back: '返回',
  retry: '重试',
  add: '添加',
  more: '更多',
  none: '无',
  untitled: '未命名',
  loading: '正在载入…',
  listSeparator: '、',
  removed: (name) => `“${name}”已移到废纸篓`,
  restored: (name) => `“${name}”已恢复到原处`,
}
