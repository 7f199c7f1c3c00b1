import type { Messages } from '../messages.ts'

export const attachments: Messages['attachments'] = {
  setting: '笔记里的图片',
  settingText: '图片存放在工作区的“attachments”文件夹里，同一张图片不管用在几篇笔记里都只存一份。',
  none: '还没有笔记用到图片。',
  all: (count, size) => `共 ${count} 张，${size}`,
  allUsed: '每一张都有用到。',
  unused: (count, size) => `其中 ${count} 张没有任何内容用到，占 ${size}`,
  unusedList: '没有用到的图片',
  more: (count) => `另有 ${count} 张`,
  remove: '清理没有用到的图片',
  removed: (count) => `清理 ${count} 张图片`,
  done: (count) => `已清理 ${count} 张图片，可以撤销。`,
  megabytes: (value) => `${value} MB`,
  kilobytes: (value) => `${value} KB`,
}
