import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { z } from 'zod'
import { createClient, type Client } from '#shared/api/client.ts'
import { tidyTag } from '#shared/note-order/tag-path.ts'
import { codecOfKind } from '#electron/storage/codec-of-kind.ts'
import { folderOfKind } from '#electron/storage/document-codec.ts'
import { generatedDocuments } from '../support/generated-workspace.ts'
import { pngOf } from '../support/pictures.ts'
import { prepareWorkspace } from '../support/prepare-workspace.ts'
import { startApp } from '../support/start-app.ts'
import { joplinKinds, openJoplin, readRaw, type Joplin, type JoplinItem } from './joplin-program.ts'

/*
 * Joplin's own terminal program reads what Trivet exports, and Trivet reads what Joplin exports:
 * `npm run interop [-- PROGRAM]`. Without PROGRAM it is fetched from npm into a folder that is removed afterwards,
 * which takes minutes and a compiler.
 */
const packageOfJoplin = 'joplin@3.5.1'
const seed = 20_261_124
const generatedCount = 200
const longestTitle = 150
/** The share of links that Joplin has to follow: on a busy machine it leaves those of some texts as they are. */
const leastFollowed = 0.8

interface ExportedNote {
  title: string
  tags: string[]
  /** The text without the addresses of its links. */
  words: string
  /** What its links lead to. */
  targets: string[]
}

const outcomes = { passed: 0, failed: 0 }

function check(what: string, isSo: boolean, evidence = ''): void {
  outcomes[isSo ? 'passed' : 'failed'] += 1
  process.stdout.write(`${isSo ? 'ok' : 'FAILED'}: ${what}${isSo ? '' : `: ${evidence.slice(0, 600)}`}\n`)
}

async function main(given: string | undefined): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'trivet-interop-'))
  try {
    const program = given ?? (await fetchJoplin(join(folder, 'program')))
    const joplin = openJoplin(program, join(folder, 'profile'))
    process.stdout.write(`${await joplin.version()}\n`)
    const vault = join(folder, 'vault')
    await withWorkspace(join(folder, 'from'), true, (client, choose) =>
      exportForJoplin(client, choose, vault),
    )
    await joplin.importMarkdown(vault)
    await compareWithVault(joplin, vault, join(folder, 'raw'))
    for (const format of ['jex', 'md_frontmatter'] as const) {
      await readBack(joplin, format, join(folder, format === 'jex' ? 'out.jex' : 'out'), folder)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fetchJoplin(folder: string): Promise<string> {
  const run = promisify(execFile)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{"private":true}')
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 }
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', packageOfJoplin], options)
  const database = join(folder, 'node_modules/sqlite3')
  await run('npx', ['node-pre-gyp', 'install', '--build-from-source'], { ...options, cwd: database })
  return join(folder, 'node_modules/.bin/joplin')
}

/** Opens a workspace of its own: with the sample and documents that are hard to export, or empty. */
async function withWorkspace<T>(
  folder: string,
  isFull: boolean,
  use: (client: Client, choose: (path: string) => void) => Promise<T>,
): Promise<T> {
  const folders = { settingsDir: join(folder, 'settings'), documentsDir: join(folder, 'documents') }
  const surroundings = { workspace: true, sample: isFull, locale: 'zh-CN', theme: 'light' } as const
  const workspaceDir = await prepareWorkspace(folders, surroundings)
  if (isFull) await fill(workspaceDir)
  const started = await startApp({ workspace: false, workspaceDir, settingsDir: folders.settingsDir })
  const client = createClient({
    call: (method, input) => started.app.dispatch(method, input),
    subscribe: (listener) => started.app.subscribe(listener),
    close: () => undefined,
  })
  try {
    return await use(client, (path) => {
      started.dialog.answer = path
    })
  } finally {
    await started.stop()
  }
}

async function fill(workspaceDir: string): Promise<void> {
  const picture = pngOf(3, 2)
  const file = `${createHash('sha256').update(picture).digest('hex')}.png`
  await mkdir(join(workspaceDir, 'attachments'), { recursive: true })
  await writeFile(join(workspaceDir, 'attachments', file), picture)
  const [documents = []] = fc.sample(generatedDocuments(generatedCount, [file]), { numRuns: 1, seed })
  for (const [index, { kind, document }] of documents.entries()) {
    // Of what there is one of in every workspace, the sample's stays.
    if (kind === 'playbook' || kind === 'method') continue
    const path = join(workspaceDir, folderOfKind[kind], `${document.id}.json`)
    // Notes are told apart by their titles here, so that each has one of its own.
    const own = 'title' in document ? { ...document, title: `${index} ${String(document.title)}` } : document
    await writeFile(path, JSON.stringify(codecOfKind[kind].schema.parse(own)))
  }
}

async function exportForJoplin(client: Client, choose: (path: string) => void, vault: string): Promise<void> {
  await mkdir(vault)
  choose(vault)
  const folder = await client.call('export.chooseFolder', {})
  const { counts } = await client.call('export.apply', {
    ...{ scope: { kind: 'everything' }, folder: folder?.handle ?? '', locale: 'zh-CN' },
    options: { profile: 'joplin', links: 'markdown', data: false },
  })
  process.stdout.write(`exported ${counts.create} files\n`)
}

async function compareWithVault(joplin: Joplin, vault: string, raw: string): Promise<void> {
  const ours = await notesOfVault(vault)
  await mkdir(raw)
  await joplin.exportAs('raw', raw)
  const theirs = notesOfJoplin(await readRaw(raw))
  process.stdout.write(`${ours.length} notes exported, ${theirs.length} in Joplin\n`)
  for (const notes of [ours, theirs]) notes.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  for (const part of ['title', 'tags', 'words'] as const) {
    const wrong = ours.flatMap((note, index) => {
      const [one, other] = [String(note[part]), String(theirs[index]?.[part])]
      return one === other ? [] : [`“${note.title}”: ${difference(one, other)}`]
    })
    const isSo = ours.length === theirs.length && wrong.length === 0
    check(`Joplin has the ${part} of every note`, isSo, `${wrong.length} differ: ${wrong.join('\n')}`)
  }
  const wanted = ours.flatMap(({ targets }) => targets)
  const followed = theirs.flatMap(({ targets }) => targets)
  process.stdout.write(
    `${followed.length} of ${wanted.length} links lead to their note or picture in Joplin\n`,
  )
  check('Joplin follows the links', followed.length >= wanted.length * leastFollowed, `${followed.length}`)
}

/** Both texts from a little before the place where they part. */
function difference(ours: string, theirs: string): string {
  let same = 0
  while (same < ours.length && ours[same] === theirs[same]) same += 1
  const [one, other] = [ours, theirs].map((text) => text.slice(Math.max(0, same - 40), same + 120))
  return `“${one ?? ''}” became “${other ?? ''}”`
}

/** Reviews and self-assessments are called after their days; their texts tell them apart. */
function keyOf({ title, words }: ExportedNote): string {
  return `${title}\n${words}`
}

async function notesOfVault(vault: string): Promise<ExportedNote[]> {
  const names = (await readdir(vault, { recursive: true })).filter((name) => name.endsWith('.md'))
  const texts = new Map(
    await Promise.all(
      names.map(async (name) => [name, splitText(await readFile(join(vault, name), 'utf8'))] as const),
    ),
  )
  return [...texts].map(([name, { title, tags, body }]) => ({
    ...{ title, tags },
    ...wordsAndTargets(body, /\]\(<?((?![a-z]+:|#)[^)\s]*?)(#[^)>\s]*)?>?\)/g, (address) => {
      const path = posix.normalize(posix.join(dirname(name), decodeURIComponent(address)))
      return texts.get(path)?.title ?? (path.startsWith('attachments/') ? 'a picture' : null)
    }),
  }))
}

const frontMatterSchema = z.object({ title: z.string(), tags: z.array(z.string()).nullish() })

function splitText(text: string): { title: string; tags: string[]; body: string } {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n?([\s\S]*)$/.exec(text) ?? []
  const { title, tags } = frontMatterSchema.parse(load(head))
  return { title: title.trim(), tags: sameTags(tags ?? []), body }
}

/** Joplin keeps tags in small letters, each once; what parts the levels of ours is tidied when they come in. */
function sameTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tidyTag(tag).toLowerCase()).filter((tag) => tag !== ''))].sort()
}

function notesOfJoplin(items: readonly JoplinItem[]): ExportedNote[] {
  const of = (kind: string) => items.filter(({ properties }) => properties.get('type_') === kind)
  const idOf = ({ properties }: JoplinItem) => properties.get('id') ?? ''
  const notes = of(joplinKinds.note)
  const titles = new Map([
    ...of(joplinKinds.resource).map((item) => [idOf(item), 'a picture'] as const),
    ...notes.map((item) => [idOf(item), item.title] as const),
  ])
  const tagTitles = new Map(of(joplinKinds.tag).map((item) => [idOf(item), item.title]))
  return notes.map((item) => ({
    title: item.title.trim(),
    tags: sameTags(
      of(joplinKinds.noteTag)
        .filter(({ properties }) => properties.get('note_id') === idOf(item))
        .map(({ properties }) => tagTitles.get(properties.get('tag_id') ?? '') ?? ''),
    ),
    ...wordsAndTargets(item.body, /\]\(:\/([0-9a-f]{32})(#[^)]*)?\)/g, (id) => titles.get(id) ?? null),
  }))
}

function wordsAndTargets(
  body: string,
  pattern: RegExp,
  targetOf: (address: string) => string | null,
): Pick<ExportedNote, 'words' | 'targets'> {
  const targets = [...body.matchAll(pattern)].flatMap(([, address = '']) => targetOf(address) ?? [])
  return { words: body.replace(/\]\([^)\n]*\)/g, ']()').trimEnd(), targets }
}

/**
 * What is compared of a note that came back. The notebook that it lay in becomes a tag of ours; a title of ours is one
 * line of visible characters, and as long as it may be.
 */
function inShort(title: string, tags: readonly string[]): string {
  const visible = (text: string) => text.replace(/[\s\p{Cc}\uFFFD]+/gu, '')
  const own = sameTags(tags).filter((tag) => !/^vault(\/|$)/.test(tag))
  return [visible(title).slice(0, longestTitle), ...own.map(visible).sort()].join(' ')
}

/** What Joplin wrote comes into an empty workspace: every note with its title and tags. */
async function readBack(
  joplin: Joplin,
  format: 'jex' | 'md_frontmatter',
  path: string,
  folder: string,
): Promise<void> {
  await joplin.exportAs(format, path)
  const raw = notesOfJoplin(await readRaw(join(folder, 'raw')))
  await withWorkspace(join(folder, `to-${format}`), false, async (client, choose) => {
    choose(path)
    const source = await client.call('import.choose', { what: format === 'jex' ? 'file' : 'folder' })
    const preview = await client.call('import.inspect', { source: source?.handle ?? '', locale: 'zh-CN' })
    const { counts } = await client.call('import.apply', {
      plan: preview.plan,
      choices: { conflicts: 'keep-mine' },
    })
    check(
      `${format}: every note came in`,
      counts.created === raw.length,
      `${counts.created} of ${raw.length}`,
    )
    const notes = await client.call('notes.list', {})
    const listed = (all: readonly { title: string; tags: readonly string[] }[]) =>
      all.map(({ title, tags }) => inShort(title, tags)).sort()
    const [wanted, found] = [listed(raw), listed(notes)]
    const wrong = wanted.findIndex((one, index) => one !== found[index])
    check(`${format}: with title and tags`, wrong === -1, `“${wanted[wrong]}” became “${found[wrong]}”`)
  })
}

try {
  await main(process.argv[2])
} catch (error) {
  check('the whole run', false, error instanceof Error ? error.message : String(error))
}
process.stdout.write(`${outcomes.passed} passed, ${outcomes.failed} failed\n`)
process.exitCode = outcomes.failed > 0 || outcomes.passed === 0 ? 1 : 0
