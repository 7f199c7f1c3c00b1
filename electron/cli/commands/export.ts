import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Client } from '#shared/api/client.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { documentIdSchema } from '#shared/domain/document.ts'
import {
  exportActions,
  exportLinkStyles,
  exportProfiles,
  type ExportReport,
  type ExportScope,
} from '#shared/domain/export.ts'
import { choiceOf, type Answer, type Call, type Command } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { openWorkspace } from '../open-workspace.ts'
import type { Line } from '../terminal.ts'

/** `trivet export --out DIR`: the Markdown vault. Reads the workspace, writes only into the folder. */
export const exportCommand: Command = {
  name: 'export',
  options: ['workspace', 'out', 'scope', 'tag', 'account', 'profile', 'links', 'dry-run'],
  words: { least: 0, most: 0 },
  interrupt: 'job',
  async run(call) {
    const { args, locale, job } = call
    const { out } = args.values
    if (out === undefined) throw new AppFailure('invalid-input', '--out DIR', { fields: ['out'] })
    const profile = choiceOf(args, 'profile', exportProfiles)
    const links = choiceOf(args, 'links', exportLinkStyles)
    const options = { ...(profile && { profile }), ...(links && { links }) }
    const { host } = await openWorkspace(call, 'read')
    const scope = await scopeOf(call, host.client)
    const isDryRun = args.flags.has('dry-run')
    const place = await placeFor(resolve(out), isDryRun)
    try {
      const folder = await host.folder('export', place.path)
      const method = isDryRun ? 'export.plan' : 'export.apply'
      const report = await host.client.call(method, { scope, folder, locale, options, job })
      return inWords({ ...report, folder: resolve(out) }, isDryRun, call)
    } finally {
      await place.clear()
    }
  },
}

/** The folder, made where it is missing. A dry run makes none there: it plans into an empty one that goes again. */
async function placeFor(path: string, isDryRun: boolean) {
  const isThere = await stat(path).then(Boolean, () => false)
  if (isThere) return { path, clear: () => Promise.resolve() }
  if (!isDryRun) {
    await mkdir(path, { recursive: true, mode: 0o700 }).catch(() => {
      throw new AppFailure('folder-unreadable', 'The folder can’t be made.')
    })
    return { path, clear: () => Promise.resolve() }
  }
  const empty = await mkdtemp(join(tmpdir(), 'trivet-plan-'))
  return { path: empty, clear: () => rmdir(empty) }
}

const idScopes = ['note', 'account', 'worksheet', 'case'] as const

/** What is to be exported: one of `--scope`, `--tag` and `--account`, or everything. */
async function scopeOf(call: Call, client: Client): Promise<ExportScope> {
  const { scope, tag, account } = call.args.values
  if ([scope, tag, account].filter((said) => said !== undefined).length > 1) {
    throw new AppFailure('invalid-input', '--scope | --tag | --account', { fields: ['scope'] })
  }
  if (tag !== undefined) return { kind: 'tag', tag }
  if (account !== undefined) return { kind: 'account-work', id: await accountNamed(account, client, call) }
  if (scope === undefined || scope === 'everything') return { kind: 'everything' }
  const [said, id = ''] = scope.split(':')
  const kind = idScopes.find((one) => one === said)
  if (documentIdSchema.safeParse(id).success) {
    if (kind !== undefined) return { kind, id }
    if (said === 'map') return { kind: 'map', map: { kind: 'free', id } }
  }
  const expected = `--scope everything | ${idScopes.join(':ID | ')}:ID | map:ID`
  throw new AppFailure('invalid-input', expected, { fields: ['scope'] })
}

async function accountNamed(said: string, client: Client, { messages }: Call): Promise<string> {
  const accounts = await client.call('accounts.list', {})
  const byId = accounts.find(({ id }) => id === said)
  if (byId) return byId.id
  const named = accounts.filter(({ name }) => name.toLowerCase() === said.toLowerCase())
  const [only, ...others] = named
  if (only && others.length === 0) return only.id
  if (only) {
    const ids = named.map(({ id }) => id).join(' ')
    throw new CommandFailure('several', messages.commandLine.several(ids), exitCodes.refused)
  }
  throw new AppFailure('not-found', 'There is no such account.')
}

function inWords(report: ExportReport, isDryRun: boolean, { messages, locale }: Call): Answer {
  const { exports, commandLine } = messages
  const { counts, steps, more, warnings, moreWarnings } = report
  const lines: Line[] = steps.map(({ action, path, conflict, beside, from }) => [
    { text: `${exports.action[action]}  `, faint: action !== 'conflict', strong: action === 'conflict' },
    { text: path },
    {
      text: [
        from === undefined ? '' : `  ${exports.renamedFrom(from)}`,
        conflict === undefined ? '' : `  ${exports.conflict[conflict]}`,
        beside === undefined ? '' : `  ${exports.beside(beside)}`,
      ].join(''),
      faint: true,
    },
  ])
  if (more > 0) lines.push(exports.moreFiles(new Intl.NumberFormat(locale).format(more)))
  for (const { code, subject, detail } of warnings) {
    lines.push([{ text: `${code}  `, faint: true }, { text: [subject, detail].filter(Boolean).join(': ') }])
  }
  if (moreWarnings > 0) lines.push(exports.moreWarnings(moreWarnings))
  const told = exportActions.filter((action) => counts[action] > 0)
  const total = told.map((action) => exports.count[action](counts[action])).join(commandLine.listComma)
  const nothing = isDryRun ? exports.plannedNothing : exports.nothingWritten
  lines.push(total === '' ? nothing : `${isDryRun ? commandLine.wouldDo : ''}${total}`)
  const exitCode = counts.conflict + warnings.length > 0 ? exitCodes.findings : exitCodes.well
  return { data: { dryRun: isDryRun, ...report }, lines, exitCode }
}
