import type { Messages } from '../messages.ts'

export const errors: Messages['errors'] = {
  'invalid-input': '有内容无法识别，请检查标出的字段。',
  'unknown-method': '当前版本不认识这个请求，请重新启动三足。',
  unauthorised: '这个窗口已与三足断开，请打开三足启动时给出的地址。',
  'not-found': '这一项已不在这里，可能已被删除或移动。',
  conflict: '这一项在别处被改过。你写的内容仍保留着，请对照后再保存。',
  'read-only': '工作区以只读方式打开，未做任何改动。',
  'no-workspace': '还没有打开工作区，请先选择或新建一个。',
  'document-damaged': '文件无法读取，原始内容已原样保留在旁边。',
  'document-newer': '这一项由更新版本的三足写入，这里只能查看不能修改，请升级三足。',
  'folder-not-allowed': '不能使用这个文件夹，请选择你自己的普通文件夹。',
  'folder-unreadable': '无法打开这个文件夹，请确认它存在并且你有读取权限。',
  'permission-denied': '系统不允许写入这里，请换一个文件夹或调整权限。',
  'disk-full': '磁盘已满。请腾出空间；在保存成功之前，你写的内容一直留在这里。',
  'file-busy': '文件正被其他程序占用。你写的内容仍在，请稍后重试。',
  'storage-failed': '磁盘报错，改动尚未保存。你写的内容仍在，请重试。',
  'link-not-allowed': '三足只打开网页和邮件链接，这个链接没有打开。',
  'not-supported': '这里不支持此操作。',
  cancelled: '已取消，未做任何改动。',
  disconnected: '三足没有响应。请确认它仍在运行，然后重试。',
  internal: '三足内部出现意外错误，未做任何改动。',
}
