import type { Messages } from '../messages.ts'

export const reading: Messages['reading'] = {
  frame: {
    imageMissing: (description) => (description === '' ? '图片找不到了' : `${description}（图片找不到了）`),
    footnotes: '脚注',
    alerts: {
      note: '说明',
      tip: '提示',
      important: '重要',
      warning: '注意',
      caution: '警告',
    },
    zoom: '图的大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomFit: '适应宽度',
    zoomFitShort: '适应',
  },

  task: {
    ticked: '勾选任务',
    unticked: '取消勾选任务',
  },

  find: {
    label: '页内查找',
    field: '查找',
    count: (current, all) => `第 ${current} 处，共 ${all} 处`,
    countMany: (current, limit) => `第 ${current} 处，共 ${limit} 处以上`,
    none: '没有找到',
    next: '下一处',
    previous: '上一处',
    close: '关闭',
  },

  print: {
    saved: (name) => `已存为 ${name}`,
    failed: '页面没有准备好，请重试。',
    taskDone: '已完成',
    taskOpen: '未完成',
  },
}
