import { unzipSync } from 'fflate'
import { appendFile, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient, type Client } from '#shared/api/client.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import type { AppFailure } from '#shared/api/errors.ts'
import {
  exportActions,
  type ChosenExportOptions,
  type ExportReport,
  type ExportScope,
} from '#shared/domain/export.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { startApp, type StartedApp } from '#tests/support/start-app.ts'
import { attachmentAddress } from '#shared/domain/attachment.ts'
import { pngOf } from '#tests/support/pictures.ts'
import { deadLinks, destinationsIn, readTree, takeApart } from '#tests/support/exported-files.ts'

let started: StartedApp
let client: Client
let target: string

beforeEach(async () => {
  started = await startApp()
  client = clientOf(started)
  target = join(started.folder, 'export')
  await mkdir(target)
})

afterEach(() => started.stop())

function clientOf({ app }: StartedApp): Client {
  return createClient({
    call: (method, input) => app.dispatch(method, input),
    subscribe: (listener) => app.subscribe(listener),
    close: () => undefined,
  })
}

async function handleOf(folder: string): Promise<string> {
  started.dialog.answer = folder
  const choice = await client.call('export.chooseFolder', {})
  if (!choice) throw new Error('The dialog was cancelled.')
  return choice.handle
}

async function exportTo(
  folder: string,
  scope: ExportScope = { kind: 'everything' },
  locale: Locale = 'zh-CN',
  more: { options?: ChosenExportOptions; job?: string } = {},
): Promise<ExportReport> {
  return client.call('export.apply', { scope, folder: await handleOf(folder), locale, ...more })
}

async function refusal(folder: string): Promise<string> {
  const failure = await exportTo(folder).catch((error: unknown) => error as AppFailure)
  return 'code' in failure ? failure.code : 'nothing'
}

function createNote(
  title: string,
  fields: Partial<Input<'notes.create'>> = {},
): Promise<Output<'notes.create'>> {
  return client.call('notes.create', { title, body: `关于 ${title}\n`, ...fields })
}

const outcomes = ({ counts }: ExportReport) => new Set(exportActions.filter((action) => counts[action] > 0))
const pathsOf = ({ steps }: ExportReport) => steps.map(({ path }) => path)

describe('exporting everything', () => {
  it('gives titles, tags, dates, ids and links back to other parsers', async () => {
    await client.call('workspace.addSample', { locale: 'zh-CN' })
    const draft = await createNote('- [谈判] "第二轮": 100% / 50%?', { body: '# 开头\n\n正文' })
    await client.call('notes.save', { ...draft, tags: ['yes', '2026-01-02', '谈判'] })
    const report = await exportTo(target)

    const tree = await readTree(target)
    const documents = [...tree].filter(([path]) => path.endsWith('.md'))
    const read = new Map<unknown, Record<string, unknown>>()
    for (const [path, text] of documents) {
      expect(text).not.toMatch(/\r|^\ufeff/)
      const { fields, body } = takeApart(text)
      read.set(`${String(fields['ka_type'])}/${String(fields['ka_id'])}`, fields)
      expect(await deadLinks(target, path, body)).toEqual([])
    }
    const notes = await client.call('notes.list', {})
    expect(notes.length).toBeGreaterThan(2)
    for (const note of notes) {
      const fields = read.get(`note/${note.id}`)
      expect(fields).toMatchObject({ title: note.title, created: note.createdAt, updated: note.updatedAt })
      expect(fields?.['tags'] ?? []).toEqual([...note.tags].sort())
    }
    for (const account of await client.call('accounts.list', {})) {
      expect(read.get(`account/${account.id}`)).toMatchObject({ title: account.name, ka_sample: true })
      expect(read.get(`map/${account.id}`)).toMatchObject({ ka_account: [account.id] })
    }
    for (const method of await client.call('methods.list', {})) {
      expect(read.get(`method/${method.id}`)).toMatchObject({ title: method.name['zh-CN'] })
    }
    for (const map of ['pressures', 'competencies', 'playbook']) expect(read.has(`map/${map}`)).toBe(true)
    expect(pathsOf(report).sort()).toEqual([...tree.keys()].filter((path) => path !== '.trivet-export.json'))
    expect(outcomes(report)).toEqual(new Set(['create']))
  })

  it('takes cases, worksheets, assessments and the playbook along, their links included', async () => {
    const note = await createNote('心得')
    const begun = await client.call('cases.create', { title: '', starter: 'case-c3', locale: 'zh-CN' })
    await client.call('cases.save', { ...begun, lesson: '先给数字。', lessonNote: note.id })
    for (const { id } of await client.call('methods.list', {})) {
      await client.call('worksheets.create', { method: id, case: begun.id })
    }
    await client.call('assessments.create', { takenOn: '2026-01-31' })
    const playbook = await client.call('playbook.get', {})
    const words = `见 [心得](trivet://note/${note.id})。\n`
    await client.call('playbook.save', {
      ...playbook,
      blendNotes: '再想想',
      chapters: [{ id: 'chapter-1', words }],
    })
    await exportTo(target)
    const tree = await readTree(target)
    const inFolder = (folder: string) => [...tree.keys()].filter((path) => path.startsWith(`${folder}/`))
    expect(inFolder('worksheets')).toHaveLength(63)
    expect(inFolder('cases')).toHaveLength(1)
    expect(inFolder('assessments')).toEqual(['assessments/2026-01-31.md'])
    expect(inFolder('playbook')).toEqual(['playbook/chapter-1.md', 'playbook/playbook.md'])
    for (const [path, text] of [...tree].filter(([name]) => name.endsWith('.md'))) {
      expect(await deadLinks(target, path, takeApart(text).body)).toEqual([])
    }
    expect(outcomes(await exportTo(target))).toEqual(new Set(['unchanged']))
    await exportTo(target, { kind: 'everything' }, 'en')
    expect([...(await readTree(target)).keys()]).toEqual([...tree.keys()])
  })

  it('writes the plan with its links to methods and says that the sample is one', async () => {
    await client.call('workspace.addSample', { locale: 'en' })
    await exportTo(target, { kind: 'everything' }, 'en')
    const [account] = await client.call('accounts.list', {})
    const tree = await readTree(target)
    const plan = [...tree].find(([path]) => path.startsWith('accounts/'))
    const { body } = takeApart(plan?.[1] ?? '')
    const { actions, objectives, pressures } = await client.call('accounts.get', { id: account?.id ?? '' })
    expect(body).toMatch(/^> \*\*Sample\*\*: /)
    expect(body.split('\n').filter((line) => line.startsWith('| ')).length).toBeGreaterThan(
      actions.length + objectives.length,
    )
    const known = new Set((await client.call('methods.list', {})).map(({ id }) => id))
    const linked = new Set(pressures.flatMap(({ methods }) => methods).filter((id) => known.has(id)))
    for (const id of linked) expect(destinationsIn(body)).toContain(`../methods/${id}.md`)
  })

  it('leaves every byte in place the second time', async () => {
    await client.call('workspace.addSample', { locale: 'zh-CN' })
    await exportTo(target)
    const before = await readTree(target)
    const written = (await stat(join(target, '.trivet-export.json'))).mtimeMs
    const again = await exportTo(target)
    expect(outcomes(again)).toEqual(new Set(['unchanged']))
    expect(await readTree(target)).toEqual(before)
    expect((await stat(join(target, '.trivet-export.json'))).mtimeMs).toBe(written)
  })

  it('writes the same paths in both languages', async () => {
    await client.call('workspace.addSample', { locale: 'zh-CN' })
    await exportTo(target)
    const chinese = [...(await readTree(target)).keys()]
    const report = await exportTo(target, { kind: 'everything' }, 'en')
    expect([...(await readTree(target)).keys()]).toEqual(chinese)
    expect(outcomes(report).has('create')).toBe(false)
  })

  it('packs the same files into the zip', async () => {
    await client.call('workspace.addSample', { locale: 'zh-CN' })
    await exportTo(target)
    const request = { scope: { kind: 'everything' }, locale: 'zh-CN' } as const
    const archive = await client.call('export.archive', request)
    const zipped = unzipSync(Buffer.from(archive.base64, 'base64'))
    const files = new Map(
      Object.entries(zipped).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
    )
    expect(new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))).toEqual(await readTree(target))
    expect(archive.fileName).toMatch(/^trivet-\d{4}-\d\d-\d\d\.zip$/)
    expect((await client.call('export.archive', request)).base64).toBe(archive.base64)
  })

  it('takes the pictures along, byte for byte, and says which is missing', async () => {
    const picture = pngOf(40, 30)
    const { file } = await client.call('attachments.add', {
      name: 'x.png',
      type: 'image/png',
      base64: Buffer.from(picture).toString('base64'),
    })
    const gone = `${'0'.repeat(64)}.png`
    const body = `![堆头 (左)](${attachmentAddress(file)})\n\n![丢了](${attachmentAddress(gone)})\n`
    await createNote('带图', { body })
    const report = await exportTo(target)
    const path = `attachments/堆头 (左)-${file.slice(0, 8)}.png`
    expect(report.steps).toContainEqual({ path, title: '堆头 (左)', action: 'create' })
    expect(report.warnings).toEqual([{ code: 'attachment-missing', subject: '带图', detail: '丢了' }])
    expect(await readFile(join(target, path))).toEqual(Buffer.from(picture))
    const note = await readFile(join(target, 'notes/带图.md'), 'utf8')
    expect(note).toContain(`![堆头 (左)](../attachments/堆头%20%28左%29-${file.slice(0, 8)}.png)`)
    expect(note).toContain(`![丢了](${attachmentAddress(gone)})`)

    const before = await stat(join(target, path))
    expect(outcomes(await exportTo(target))).toEqual(new Set(['unchanged']))
    expect((await stat(join(target, path))).mtimeMs).toBe(before.mtimeMs)

    const { base64 } = await client.call('export.archive', { scope: { kind: 'everything' }, locale: 'zh-CN' })
    expect(unzipSync(Buffer.from(base64, 'base64'))[path]).toEqual(picture)
  })

  it('says which document is damaged and exports the others', async () => {
    await createNote('好的')
    const damaged = await createNote('坏的')
    const status = await client.call('workspace.status', {})
    await started.app.close()
    const workspaceDir = status.state === 'open' ? status.path : ''
    await writeFile(join(workspaceDir, 'notes', `${damaged.id}.json`), '{"schema": 1, ')
    await started.restart({ workspaceDir })
    client = clientOf(started)
    const report = await exportTo(target)
    expect(report.warnings).toMatchObject([{ code: 'document-damaged' }])
    expect(report.steps.some(({ title }) => title === '好的')).toBe(true)
  })
})

describe('exporting one document', () => {
  it('turns links that lead outside into words and says so', async () => {
    const other = await createNote('另一篇')
    const note = await createNote('一篇', { body: `见 [那篇](trivet://note/${other.id})。` })
    const report = await exportTo(target, { kind: 'note', id: note.id })
    expect(takeApart(await readFile(join(target, 'notes/一篇.md'), 'utf8')).body).toBe('见 那篇。\n')
    expect(report.warnings).toEqual([{ code: 'link-outside-export', subject: '一篇', detail: '另一篇' }])
    expect(report.steps).toHaveLength(1)
  })

  it('keeps links to what an earlier export left in the same folder', async () => {
    const other = await createNote('另一篇')
    const note = await createNote('一篇', { body: `见 [那篇](trivet://note/${other.id})。` })
    await exportTo(target)
    const report = await exportTo(target, { kind: 'note', id: note.id })
    expect(report).toMatchObject({ counts: { unchanged: 1 }, steps: [], warnings: [] })
  })

  it('writes a map as outline, diagram, picture, board and mind-map file', async () => {
    const report = await exportTo(target, { kind: 'map', map: { kind: 'pressures' } }, 'en')
    expect(pathsOf(report)).toEqual([
      'maps/three-pressures.canvas',
      'maps/three-pressures.md',
      'maps/three-pressures.mm',
      'maps/three-pressures.svg',
    ])
    const { body } = takeApart(await readFile(join(target, 'maps/three-pressures.md'), 'utf8'))
    expect(body).toContain('```mermaid\n')
    expect(destinationsIn(body)).toEqual(['three-pressures.svg'])
    expect(await readFile(join(target, 'maps/three-pressures.svg'), 'utf8')).toMatch(/^<\?xml[^]*<\/svg>\n$/)
  })

  it.each([
    [{ kind: 'competencies' }, 'competencies', '战略思考与规划'],
    [{ kind: 'playbook' }, 'whole-playbook', '战略思考与规划'],
    [{ kind: 'method', id: 'D01' }, 'method-D01', '海报加扣'],
  ] as const)('writes the map %o with what it shows', async (map, name, words) => {
    const begun = await client.call('cases.create', { title: '海报加扣', locale: 'zh-CN' })
    await client.call('cases.save', { ...begun, methods: [{ id: 'first', method: 'D01', reason: '' }] })
    const report = await exportTo(target, { kind: 'map', map })
    const paths = ['md', 'svg', 'canvas', 'mm'].map((ending) => `maps/${name}.${ending}`)
    expect(pathsOf(report)).toEqual([...paths].sort())
    // FreeMind files hold their letters as codes.
    const readable = paths.filter((path) => !path.endsWith('.mm'))
    for (const path of readable) expect(await readFile(join(target, path), 'utf8')).toContain(words)
    expect((await exportTo(target)).warnings).toEqual([])
    expect((await readTree(target)).has(`maps/${name}.md`)).toBe(true)
  })

  it('writes a free map whose board and files lead to the exported documents, the same bytes each time', async () => {
    const note = await createNote('谈判 (第二轮)')
    const begun = await client.call('cases.create', { title: '海报加扣', locale: 'zh-CN' })
    const made = await client.call('maps.create', { title: '年度: 思路?' })
    const [root] = made.topics
    if (!root) throw new Error('A map begins with a topic.')
    const topic = { ...root, parent: root.id, side: 'right' as const }
    const map = await client.call('maps.save', {
      ...made,
      topics: [
        root,
        {
          ...topic,
          id: 'topic-note',
          label: '先听',
          note: '第一行\n第二行',
          reference: { kind: 'note', id: note.id },
        },
        {
          ...topic,
          id: 'topic-case',
          label: '案例',
          reference: { kind: 'case', id: begun.id },
          pressure: 'C1',
        },
        { ...topic, id: 'topic-page', label: '网页', link: 'https://example.com/a b' },
      ],
      links: [{ id: 'line-1', from: 'topic-note', to: 'topic-case', label: '引出' }],
    })
    await createNote('指向', { body: `[导图](trivet://map/${map.id})` })
    await exportTo(target)
    const tree = await readTree(target)
    const [path = ''] = [...tree.keys()].filter((name) => /^maps\/年度.*\.md$/.test(name))
    const { fields, body } = takeApart(tree.get(path) ?? '')
    expect(fields).toMatchObject({ title: map.title, ka_id: map.id, ka_note: [note.id], ka_case: [begun.id] })
    expect(await deadLinks(target, path, body)).toEqual([])
    expect(destinationsIn(body)).toHaveLength(4)
    expect(body).toContain('-.-|"引出"|')

    const board = JSON.parse(tree.get(path.replace('.md', '.canvas')) ?? '') as {
      nodes: { type: string; file?: string }[]
    }
    const files = board.nodes.flatMap(({ file }) => file ?? [])
    expect(files).toHaveLength(2)
    for (const file of files) expect(tree.has(file)).toBe(true)
    const [linking = ''] = [...tree.keys()].filter((name) => name.startsWith('notes/指向'))
    expect(await deadLinks(target, linking, tree.get(linking) ?? '')).toEqual([])
    expect(destinationsIn(takeApart(tree.get(linking) ?? '').body)).toHaveLength(1)

    for (const ending of ['.mm', '.canvas', '.md']) {
      const text = tree.get(path.replace('.md', ending)) ?? ''
      const draft = await client.call('maps.import', { name: `a${ending}`, text })
      expect(draft.outcome).toBe('read')
      if (draft.outcome === 'refused' || ending === '.md') continue
      expect(draft.content.topics.map(({ label }) => label)).toEqual([map.title, '先听', '案例', '网页'])
      expect(draft.content.topics[1]?.note).toBe('第一行\n第二行')
    }
    expect(outcomes(await exportTo(target))).toEqual(new Set(['unchanged']))
    const alone = await exportTo(join(target), { kind: 'map', map: { kind: 'free', id: map.id } })
    expect(outcomes(alone)).toEqual(new Set(['unchanged']))
    expect(alone.counts.unchanged).toBe(4)
  })

  it('leads from a note to the case and the worksheet that it names', async () => {
    const { id } = await client.call('cases.create', { title: '海报加扣', locale: 'zh-CN' })
    const sheet = await client.call('worksheets.create', { method: 'C08', title: '中秋' })
    const note = await createNote('复盘', {
      body: `[案例](trivet://case/${id})和[工作表](trivet://worksheet/${sheet.id})`,
    })
    const alone = await exportTo(target, { kind: 'note', id: note.id })
    expect(alone.warnings.map(({ detail }) => detail)).toEqual(['海报加扣', '中秋'])
    const words = async () => takeApart(await readFile(join(target, 'notes/复盘.md'), 'utf8')).body
    expect(await words()).toBe('案例和工作表\n')
    await exportTo(target)
    expect(await words()).toBe('[案例](../cases/海报加扣.md)和[工作表](../worksheets/中秋.md)\n')
  })

  it('takes a case with its worksheets, and a worksheet alone', async () => {
    const { id } = await client.call('cases.create', { title: '海报加扣', locale: 'zh-CN' })
    const sheet = await client.call('worksheets.create', { method: 'C08', case: id, title: '中秋' })
    const report = await exportTo(target, { kind: 'case', id })
    expect(pathsOf(report)).toEqual(['cases/海报加扣.md', 'worksheets/中秋.md'])
    expect(await exportTo(target, { kind: 'worksheet', id: sheet.id })).toMatchObject({
      counts: { unchanged: 1, create: 0 },
    })
    await expect(exportTo(target, { kind: 'case', id: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('says that a document is gone', async () => {
    await expect(exportTo(target, { kind: 'note', id: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a folder that is lived in', () => {
  it('updates its own file and moves it when the title changes', async () => {
    const note = await createNote('旧名')
    await exportTo(target)
    const changed = await client.call('notes.save', { ...note, body: '新的内容' })
    expect((await exportTo(target)).steps.find(({ title }) => title === '旧名')?.action).toBe('update')
    await client.call('notes.save', { ...changed, title: '新名' })
    const report = await exportTo(target)
    expect(report.steps.find(({ path }) => path === 'notes/新名.md')).toMatchObject({
      action: 'rename',
      from: 'notes/旧名.md',
    })
    const notes = [...(await readTree(target)).keys()].filter((path) => path.startsWith('notes/'))
    expect(notes).toEqual(['notes/新名.md'])
  })

  it('keeps a file that was edited outside and says so', async () => {
    const note = await createNote('计划')
    await exportTo(target)
    await appendFile(join(target, 'notes/计划.md'), '手写的一行\n')
    await client.call('notes.save', { ...note, body: '新的内容' })
    for (let round = 0; round < 2; round += 1) {
      const report = await exportTo(target)
      expect(report.steps.filter(({ path }) => path === 'notes/计划.md')).toEqual([
        { action: 'conflict', conflict: 'edited', path: 'notes/计划.md', title: '计划' },
      ])
      expect(await readFile(join(target, 'notes/计划.md'), 'utf8')).toContain('手写的一行')
    }
  })

  it('steps aside for a file that is not its own, and links lead to where it went', async () => {
    const note = await createNote('计划')
    await createNote('引用', { body: `[计划](trivet://note/${note.id})` })
    await mkdir(join(target, 'notes'))
    await writeFile(join(target, 'notes/计划.md'), '别人的')
    const report = await exportTo(target)
    const moved = pathsOf(report).find((path) => path.startsWith('notes/计划 (')) ?? ''
    expect(moved).toMatch(/^notes\/计划 \([0-9a-z]{6}\)\.md$/)
    expect(report.steps[0]).toEqual({
      ...{ action: 'conflict', conflict: 'foreign' },
      ...{ path: 'notes/计划.md', title: '计划', beside: moved },
    })
    expect(await readFile(join(target, 'notes/计划.md'), 'utf8')).toBe('别人的')
    const { body } = takeApart(await readFile(join(target, 'notes/引用.md'), 'utf8'))
    expect(await deadLinks(target, 'notes/引用.md', body)).toEqual([])
    expect(destinationsIn(body).map(decodeURIComponent)).toEqual([moved.replace('notes/', '')])
    expect(outcomes(await exportTo(target))).toEqual(new Set(['conflict', 'unchanged']))
  })

  it('puts the file of a deleted note aside and gives its name to a new note', async () => {
    const note = await createNote('计划')
    await exportTo(target)
    const text = await readFile(join(target, 'notes/计划.md'), 'utf8')
    await client.call('notes.remove', { id: note.id })
    const fresh = await createNote('计划')
    const report = await exportTo(target)
    expect(report.counts).toMatchObject({ conflict: 0, delete: 2, create: 2 })
    const present = takeApart(await readFile(join(target, 'notes/计划.md'), 'utf8'))
    expect(present.fields['ka_id']).toBe(fresh.id)
    const [day = ''] = await readdir(join(target, '.trivet-trash'))
    expect(await readFile(join(target, '.trivet-trash', day, 'notes/计划.md'), 'utf8')).toBe(text)
  })

  it('knows its files again when the manifest was lost', async () => {
    await createNote('计划')
    await exportTo(target)
    await rm(join(target, '.trivet-export.json'))
    expect(outcomes(await exportTo(target))).toEqual(new Set(['unchanged']))
  })

  it('keeps hostile titles inside the folder', async () => {
    const titles = [
      '../../逃',
      '/etc/passwd',
      'C:\\x',
      '..',
      'CON',
      '',
      'a\0b',
      '名'.repeat(160),
      '名'.repeat(160),
    ]
    for (const title of titles) await createNote(title)
    const outside = await readTree(started.documentsDir)
    const report = await exportTo(target)
    const notes = report.steps.filter(({ path }) => path.startsWith('notes/'))
    expect(notes).toHaveLength(titles.length)
    expect(notes.every(({ path }) => path.split('/').length === 2)).toBe(true)
    expect(await readTree(started.documentsDir)).toEqual(outside)
    const read = [...(await readTree(target))].filter(([path]) => path.startsWith('notes/'))
    expect(read.map(([, text]) => takeApart(text).fields['title']).sort()).toEqual([...titles].sort())
  })

  it('trusts no path that the manifest names', async () => {
    await createNote('计划')
    await writeFile(join(started.folder, 'victim.md'), 'old')
    const files = [{ id: 'note/x', path: '../victim.md', sha256: '0'.repeat(64) }]
    await writeFile(join(target, '.trivet-export.json'), JSON.stringify({ schema: 1, files }))
    await exportTo(target)
    expect(await readFile(join(started.folder, 'victim.md'), 'utf8')).toBe('old')
  })
})

describe('folders that an export refuses', () => {
  it('refuses the workspace, the app’s own folders, the home folder and the root of the drive', async () => {
    const status = await client.call('workspace.status', {})
    const workspace = status.state === 'open' ? status.path : ''
    const before = await readTree(workspace)
    await symlink(workspace, join(started.folder, 'way-round'))
    for (const folder of [
      workspace,
      join(workspace, 'notes'),
      join(started.folder, 'way-round'),
      join(started.folder, 'settings'),
      join(process.cwd(), 'resources', 'content'),
      homedir(),
      '/',
    ]) {
      expect(await refusal(folder)).toBe('folder-not-allowed')
    }
    expect([...(await readTree(workspace)).keys()]).toEqual([...before.keys()])
  })

  it('refuses another workspace and a folder that is not there', async () => {
    await writeFile(join(target, 'workspace.json'), '{}')
    expect(await refusal(target)).toBe('folder-not-allowed')
    expect(await refusal(join(started.folder, 'nowhere'))).toBe('folder-unreadable')
  })

  it('does not follow links out of the folder', async () => {
    await createNote('计划')
    const outside = join(started.folder, 'outside')
    await mkdir(outside)
    await symlink(outside, join(target, 'notes'))
    expect(await refusal(target)).toBe('folder-not-allowed')
    expect(await readTree(outside)).toEqual(new Map())

    await rm(join(target, 'notes'))
    await mkdir(join(target, 'notes'))
    await writeFile(join(outside, 'kept.md'), 'kept')
    await symlink(join(outside, 'kept.md'), join(target, 'notes/计划.md'))
    expect((await exportTo(target)).steps[0]).toMatchObject({ conflict: 'foreign' })
    expect(await readFile(join(outside, 'kept.md'), 'utf8')).toBe('kept')

    await rm(join(target, '.trivet-export.json'))
    await symlink(join(outside, 'kept.md'), join(target, '.trivet-export.json'))
    expect(await refusal(target)).toBe('folder-not-allowed')
  })

  it('refuses a folder into which a newer Trivet exported', async () => {
    await writeFile(join(target, '.trivet-export.json'), JSON.stringify({ schema: 99, files: [] }))
    expect(await refusal(target)).toBe('document-newer')
  })
})
