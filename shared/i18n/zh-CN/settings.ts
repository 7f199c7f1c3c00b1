import type { Messages } from '../messages.ts'

export const settings: Messages['settings'] = {
  title: '设置',
  language: '语言',
  languageText: '立即在各处生效；你写下的内容保持原样。',
  languageChoice: { system: '跟随系统', 'zh-CN': '简体中文', en: 'English' },
  theme: '主题',
  themeChoice: { system: '跟随系统', light: '浅色', dark: '深色' },
  workspace: '工作区',
  workspaceText:
    '客户、笔记和你对方法的改动，都是这个文件夹里的普通文件。你可以备份它，也可以把它放进同步盘。',
  reveal: '在文件管理器中显示',
  copyPath: '复制路径',
  copied: '已复制',
  switchWorkspace: '关闭并选择其他工作区…',
  recent: '最近打开过',
  sample: '示例',
  addSample: '添加示例客户',
  addSampleText: '一家虚构的零售商，带有计划和笔记，供你熟悉三足；随时可以删除。',
  sampleAdded: '示例客户已添加',
  about: '关于',
  version: '版本',
  carrier: '运行方式',
  carrierName: { electron: '桌面应用', browser: '浏览器', cli: '命令行' },
  runtime: '运行环境',
  platform: '系统',
  privacy: '三足不向互联网发送任何内容，只写入工作区和它自己的设置文件夹。',
}
