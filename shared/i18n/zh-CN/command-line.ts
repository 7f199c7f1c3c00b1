import type { DocumentKind } from '../../domain/document.ts'
import type { Messages } from '../messages.ts'

const kindNames: Record<DocumentKind, string> = {
  account: '客户',
  note: '笔记',
  method: '方法',
  worksheet: '工作表',
  case: '案例',
  assessment: '自评',
  review: '复盘',
  playbook: '手册',
  map: '导图',
}
const progressOf = (phase: string) => (done: number, total: number | null) =>
  total === null ? `${phase} ${done}……` : `${phase} ${done} / ${total}……`

export const commandLine: Messages['commandLine'] = {
  colon: '：',
  errors: {
    'not-found': '这个工作区里没有这一项。',
    'folder-not-allowed':
      '不能使用这个文件夹：它是磁盘根目录、你的主目录、三足自己的文件夹，或者已经是工作区。',
    'folder-unreadable': '无法打开这个文件夹，请确认它存在并且你有读取权限。',
    'read-only': '这个工作区无法写入，未做任何改动。',
    cancelled: '已取消，没有留下做到一半的东西。',
    internal: '三足内部出现意外错误。',
  },
  failure: (text, code) => `${text}［${code}］`,
  notUnderstood: (what) => `没看懂这条命令。应为：${what}`,
  seeHelp: '查看帮助：npm run trivet -- --help',
  unknownCommand: (word) => `没有“${word}”这个命令。`,
  faults: {
    'unknown-option': (option) => `没有 ${option} 这个选项。`,
    'needs-value': (option) => `${option} 后面要跟一个值。`,
    'takes-no-value': (option) => `${option} 后面不跟值。`,
    twice: (option) => `${option} 写了两次。`,
    'not-a-language': (value) => `--locale 只能是 zh-CN 或 en，不能是“${value}”。`,
    'not-for-this': (option, command) => `“${command}”没有 ${option} 这个选项。`,
    'too-few': (usage) => `少写了内容。用法：npm run trivet -- ${usage}`,
    'too-many': (usage) => `写多了。用法：npm run trivet -- ${usage}`,
  },
  help: {
    about: '三足（Trivet），重点客户经理的工作台，命令行版。',
    usage: '用法',
    commands: '命令',
    options: '选项',
    exitCodes: '退出码',
    codes: {
      '0': '顺利完成',
      '1': '有需要留意的发现、什么也没找到，或被拒绝而未做改动',
      '2': '命令没看懂',
      '3': '失败：磁盘、权限或三足内部的错误',
      '130': '被 Ctrl+C 取消，没有留下做到一半的东西',
    },
    more: '某个命令的详细说明：npm run trivet -- COMMAND --help',
  },
  options: {
    help: '显示这份帮助。',
    version: '显示版本。',
    json: '以 JSON 回答，供程序读取。',
    locale: '回答所用的语言；不写则跟随系统。',
    workspace: '工作区所在的文件夹；不写则用三足最近打开的那个。',
    out: '写到哪里。',
    scope: '导出什么：everything（全部），或 KIND:ID 指定一条 note、account、case、worksheet 或 map。',
    tag: '导出：只要带这个标签的笔记。导入：给每条导入的笔记加上这个标签。',
    account: '只要这个客户，写编号或完整名称。',
    profile: '给哪个软件用：obsidian、joplin、hugo 或 plain。',
    links: '链接写成哪种：markdown（普通相对链接）或 wikilinks（双方括号）。',
    format: '来源是什么格式；三足认错时才需要写。',
    'with-versions': '连同每份文档的历史版本。',
    'good-only': '备份有损坏时，只还原完好的文件。',
    'on-conflict':
      '这里已有同一份文档、内容却不同时怎么办：keep-mine（保留我的，默认）、take-theirs（用导入的）或 keep-both（两份都留）。',
    'dry-run': '只说明会做什么，不动手。',
    sample: '带上虚构的示例客户和笔记。',
    kind: '只找这一类，例如 note 或 account。',
    limit: '最多显示多少条，1 至 500；不写为 20。',
    repair: '修复那些不会丢失任何内容的问题。',
  },
  commands: {
    new: {
      summary: '把一个文件夹建成工作区。',
      text: ['文件夹不存在时会新建。里面原有的东西保持原样；已经是工作区的文件夹会被拒绝。'],
    },
    list: {
      summary: '列出某一类文档，或统计每一类的数量。',
      text: [
        'KIND 是 account、note、case、worksheet、review、assessment、map 或 method。只读取，三足开着也能用。',
        'JSON：{ counts: { KIND: number } } 或 { documents: [{ kind, id, title, updatedAt, link }] }。',
      ],
    },
    search: {
      summary: '按内容查找，与窗口里的搜索一样。',
      text: [
        '只读取，三足开着也能用。什么也没找到时退出码为 1。',
        'JSON：{ total, counts, hits: [{ kind, id, title, context, snippet, updatedAt, link }] }。',
      ],
    },
    show: {
      summary: '以 Markdown 显示一份文档，加 --json 则给出全部数据。',
      text: [
        '只读取，三足开着也能用。',
        'JSON：{ kind, id, title, link, document }，document 与工作区里存的一致。',
      ],
    },
    export: {
      summary: '把工作区写成一个文件夹的 Markdown。',
      text: [
        '可以反复导出到同一个文件夹：没变的不动，你自己在那里改过的会保留并列出。工作区只被读取，三足开着也能用。',
        '有文件保持原样没动，或有需要留意的情况时，退出码为 1。JSON：{ dryRun, folder, counts, steps, more, warnings, moreWarnings }。',
      ],
    },
    import: {
      summary: '从文件夹或文件导入文档。',
      text: [
        'SOURCE 是文件夹或文件：三足的导出、Obsidian、Joplin（Markdown 或 JEX）、Logseq、Notion 的 zip，或普通 Markdown。要么全部导入，要么一条不动；被替换的会留作历史版本。',
        '没有导入的会逐行列出，这时退出码为 1。JSON：{ dryRun, counts, documents, attachments, issues }。',
      ],
    },
    backup: {
      summary: '把整个工作区备份成一个 zip 文件。',
      text: [
        '不写 --out 时放进“文档”里的备份文件夹。写完后会重新读一遍并核对，无误才算完成。工作区只被读取，三足开着也能用。',
        'JSON：{ path, bytes, madeAt, files, counts, leftOut }。',
      ],
    },
    restore: {
      summary: '用备份还原出一个工作区。',
      text: [
        'DIR 必须是新的或空的文件夹，绝不覆盖已有的工作区。每个文件都会核对；备份有损坏时什么也不还原，除非用 --good-only 只要完好的部分。',
        'JSON：{ restored: { path, files, versions } 或 null, check: { state, workspace, counts, good, bad } }。',
      ],
    },
    doctor: {
      summary: '逐个文件检查工作区，并修复不会丢失内容的问题。',
      text: [
        '不加 --repair 时什么也不写，只在每项发现旁说明修复会做什么，三足开着也能用。加 --repair 时须先关闭三足。移走的文件放进工作区的废纸篓文件夹，被替换的原始内容保留在旁边。',
        '有值得处理的发现时退出码为 1。JSON：{ workspace, isWell, counts, findings: [{ code, severity, place, subject, detail, repair }], repairs: [{ code, place, outcome, keptAs }] }。',
      ],
    },
    content: {
      summary: '拿内置内容与来源逐项核对。',
      text: ['供开发三足的人使用：每一个要点、压力、方法和公式，两种语言。'],
    },
  },
  kinds: {
    note: '笔记',
    account: '客户',
    case: '案例',
    worksheet: '工作表',
    method: '方法',
    map: '自建导图',
    review: '复盘',
    assessment: '自评',
    chapter: '章节',
    competency: '能力',
    portrait: '画像',
    term: '术语',
    reminder: '法务提醒',
  },
  progress: {
    reading: progressOf('正在读取'),
    planning: progressOf('正在规划'),
    writing: progressOf('正在写入'),
    verifying: progressOf('正在核对'),
  },
  noWorkspace: '没有指定工作区，以前也没有打开过。请用 --workspace DIR 指定一个。',
  damagedFiles: (number) =>
    `这个工作区有 ${number} 个文件无法读取，运行“npm run trivet -- doctor”查看是哪些。`,
  newWorkspace: {
    made: (path) => `已建好工作区：${path}`,
    madeWithSample: (path) => `已建好带示例的工作区：${path}`,
  },
  assessmentOf: (day) => `${day} 自评`,
  reviewOf: (account, day) => `${account} ${day} 复盘`,
  several: (links) => `有几份文档用同一个编号，请指明其中一个：${links}`,
  nothingFound: '什么也没找到。',
  moreFound: (number) => `还有 ${number} 条，加大 --limit 可以看到。`,
  listComma: '，',
  wouldDo: '将会：',
  kindOf: (kind) => kindNames[kind],
  backedUp: (files, path) => `${files} 个文件已备份到 ${path}，重新读取核对无误。`,
  leftOutOfBackup: (path) => `没有备份，不是三足的文件：${path}`,
  backupChecked: (good, bad) =>
    bad === 0 ? `核对了 ${good} 个文件，全部完好。` : `${good} 个文件完好，${bad} 个有问题，什么也没有还原。`,
  restored: (files, path) => `已还原 ${files} 个文件：${path}`,
  items: (covered, all) => `原文要点：${covered} / ${all}`,
  pressures: (covered, all) => `有方法也有案例的细分压力：${covered} / ${all}`,
  methods: (chinese, english) => `方法：中文 ${chinese} 个，英文 ${english} 个`,
  formulas: (covered, all) => `公式：${covered} / ${all}`,
  missing: (what) => `缺少：${what}`,
  whole: '内置内容完整，两种语言齐备。',
  gaps: (count) => `发现 ${count} 处缺漏。`,
}
