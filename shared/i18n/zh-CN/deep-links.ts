import type { Messages } from '../messages.ts'

export const deepLinks: Messages['deepLinks'] = {
  copy: '复制链接',
  copied: '链接已复制。',
  notCopied: '没能复制链接。',
  title: '链接',
  badTitle: '三足不认识这个链接',
  badText: '指向三足的链接只能是一份文档、一次搜索或一条新笔记。这个链接不是，所以什么也没有打开。',
  goneTitle: '这个链接在这里没有去处',
  goneText: '这份文档不在当前工作区：可能已被删除，也可能链接来自另一个工作区。',
  toSearch: '去搜索',
  toTrash: '到废纸篓看看',
  newTitle: '有个链接想添加一条笔记',
  newText: '目前什么也没有写入。先看一看，需要就改一改，再决定要不要保留。',
  noteTitle: '标题',
  noteBody: '正文',
  noteTags: '标签',
  keep: '保留笔记',
  discard: '不保留',
  undoNew: '来自链接的笔记',
}
