import type { Messages } from '../messages.ts'

export const doctor: Messages['doctor'] = {
  title: '检查这个工作区',
  hint: '逐个文件检查：能不能读取，历史版本和图片在不在，有没有遗留的东西。不做任何改动。',
  start: '开始检查',
  again: '再查一遍',
  working: '正在检查……',
  repair: '修复能修复的',
  repairHint: '不会删除任何东西：移走的文件放在工作区的废纸篓文件夹里，被替换的原始内容保留在旁边。',
  repaired: (done, failed) =>
    failed === 0 ? `已修复 ${done} 项。` : `已修复 ${done} 项，${failed} 项没能修复。`,
  well: (files) => `检查了 ${files} 个文件，一切正常。`,
  summary: (errors, warnings, notes) => `错误 ${errors} 项，警告 ${warnings} 项，提示 ${notes} 项`,
  severity: { error: '错误', warning: '警告', note: '提示' },
  more: (count) => `另有 ${count} 项同类情况`,
  finding: {
    'manifest-missing': {
      text: () => '少了让这个文件夹成为工作区的那个文件。',
      advice: '从备份放回 workspace.json，或交给修复处理。',
    },
    'manifest-damaged': {
      text: () => '让这个文件夹成为工作区的那个文件无法读取。',
      advice: '放回一份完好的 workspace.json，或交给修复处理。',
    },
    'manifest-newer': {
      text: () => '这个工作区由更新版本的三足写入。',
      advice: '请升级三足；在此之前只能查看。',
    },
    'document-damaged': {
      text: (_subject, detail) => `这份文档无法读取（${detail}）。`,
      advice: '用修复放回最近一份完好的副本，或从备份取回。原始内容会保留。',
    },
    'document-unreadable': {
      text: (_subject, detail) => `系统读不出这个文件（${detail}）。`,
      advice: '请检查文件权限和磁盘。',
    },
    'document-newer': {
      text: (subject) => `“${subject}”由更新版本的三足写入。`,
      advice: '只能查看，不能修改；请升级三足。',
    },
    'document-older': {
      text: (subject) => `“${subject}”还是旧版三足的格式。`,
      advice: '不用处理，下次保存时会自动更新。',
    },
    'names-collide': {
      text: (_subject, detail) => `在很多电脑上，这个文件和 ${detail} 会被当成同一个。`,
      advice: '复制或同步工作区之前，请把其中一个移出去。',
    },
    'attachment-missing': {
      text: (subject) => `“${subject}”里的一张图片不见了。`,
      advice: '从备份取回这个文件，或在正文里去掉图片。',
    },
    'attachment-damaged': {
      text: () => '这张图片的内容与文件名对不上。',
      advice: '从备份取回这个文件；在此之前不会显示。',
    },
    'attachment-unused': {
      text: () => '没有文档用到这张图片。',
      advice: '可以在设置里把它移到废纸篓。',
    },
    'link-leads-nowhere': {
      text: () => '这是一个符号链接，指向的文件不存在。',
      advice: '请接上它所在的磁盘，或删掉这个链接。',
    },
    'link-in-place-of-file': {
      text: () => '这里放的是符号链接，不是文件。',
      advice: '不用处理，三足会沿着它读写，并保留它。',
    },
    'lock-held': {
      text: () => '工作区正在三足里打开着。',
      advice: '不用处理。修复之前需要先关闭。',
    },
    'lock-elsewhere': {
      text: (subject) => `另一台电脑“${subject}”正开着这个工作区。`,
      advice: '请在那台电脑上关闭三足。如果那台电脑已不再使用，请自行删除 .trivet/lock。',
    },
    'lock-stale': {
      text: () => '已经退出的三足留下了占用标记。',
      advice: '不用处理，下次打开工作区时会自动清掉。',
    },
    'temporary-file': {
      text: () => '某次保存被打断，留下了这个文件。',
      advice: '文档本身是完整的，修复会把它移到一边。',
    },
    'change-unfinished': {
      text: () => '有一次批量改动做到一半被打断。',
      advice: '下次以可写方式打开工作区时会接着做完。',
    },
    'change-damaged': {
      text: () => '一次被打断的改动，其记录无法读取。',
      advice: '它没有改动任何东西，修复会把它移到一边。',
    },
    'former-names-damaged': {
      text: () => '旧名称清单无法读取。',
      advice: '仍写着旧名称的链接，在改写之前可能打不开。',
    },
    'version-damaged': {
      text: (_subject, detail) => `有一个历史版本无法读取（${detail}）。`,
      advice: '不用处理，文档本身和其他版本不受影响。',
    },
    'permissions-open': {
      text: (_subject, detail) => `这台电脑上的其他用户也能打开它（${detail}）。`,
      advice: '修复后只有你自己能打开。',
    },
    'permissions-closed': {
      text: (_subject, detail) => `你没有读写它的权限（${detail}）。`,
      advice: '修复会把权限还给你。',
    },
    'folder-missing': {
      text: () => '工作区里少了一个文件夹。',
      advice: '不用处理，用到时会自动新建。',
    },
    'damaged-copy': {
      text: () => '这里保留着一份损坏文档的原始内容。',
      advice: '确认不再需要后可以删除。',
    },
    'foreign-file': {
      text: () => '这不是三足的文档，可能是同步软件产生的冲突副本。',
      advice: '看一看再移出这个文件夹；三足不会动它。',
    },
    'broken-link': {
      text: (subject, detail) => `“${subject}”里的链接“${detail}”找不到目标。`,
      advice: '补写一篇，或在“手册 › 失效链接”里改指别处。',
    },
  },
  repairs: {
    'drop-lock': '清掉遗留的占用标记',
    'move-aside': '移到工作区的废纸篓文件夹',
    tighten: '把权限收回到只有你自己',
    'restore-manifest': '放回最近一份完好的副本，并保留损坏的内容',
    'restore-copy': '放回最近一份完好的副本，并保留损坏的内容',
    'finish-change': '把做到一半的改动做完',
  },
  outcome: { done: '已完成', failed: '失败', planned: '将会处理' },
  repairable: (action) => `修复：${action}`,
  keptAs: (place) => `原内容保留为 ${place}`,
  nothingToRepair: '没有可以修复的内容。',
  howToRepair: '修复不会丢失内容的问题：npm run trivet -- doctor --repair',
}
