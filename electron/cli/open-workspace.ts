import { resolve } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import type { LockHolder, WorkspaceStatus } from '#shared/domain/workspace.ts'
import type { Call } from './command.ts'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import type { Host } from './host.ts'

export interface OpenWorkspace {
  host: Host
  path: string
}

/** The folder of `--workspace`, or the workspace that Trivet opened last. */
export async function workspaceFolder(call: Call): Promise<string> {
  const { args, messages } = call
  const named = args.values.workspace
  if (named !== undefined) return resolve(named)
  const { recent } = await (await call.host()).client.call('workspace.suggestions', {})
  const last = recent[0]
  if (!last) throw new CommandFailure('no-workspace', messages.commandLine.noWorkspace, exitCodes.refused)
  return last.path
}

/**
 * Opens the workspace of a command. For reading no lock is taken and nothing is written, so it works beside a
 * running Trivet; for writing the lock is taken, or the command is refused with the one who holds it.
 */
export async function openWorkspace(call: Call, mode: 'read' | 'write'): Promise<OpenWorkspace> {
  const host = await call.host()
  const path = await workspaceFolder(call)
  const folder = await host.folder('workspace', path)
  const status = await host.client.call('workspace.open', { folder, readOnly: mode === 'read' })
  if (status.state !== 'open') throw refusalOf(status, call)
  if (status.damaged.length > 0) {
    call.terminal.tell(call.messages.commandLine.damagedFiles(status.damaged.length))
  }
  if (mode === 'write' && status.readOnly !== null) throw new AppFailure('read-only', status.readOnly)
  return { host, path: status.path }
}

function refusalOf(status: Exclude<WorkspaceStatus, { state: 'open' }>, call: Call): CommandFailure {
  const { title, text } = call.messages.workspace.problem
  if (status.state === 'none') {
    return new CommandFailure('no-workspace', call.messages.commandLine.noWorkspace, exitCodes.refused)
  }
  const { problem, holder, path } = status
  const sentences = [`${title[problem]}${call.messages.commandLine.colon}${path}`, text[problem]]
  if (holder !== null) sentences.push(holderInWords(holder, call))
  return new CommandFailure(`workspace-${problem}`, sentences.join('\n'), exitCodes.refused)
}

/** Who has a workspace open, in one line. */
export function holderInWords(holder: LockHolder, { messages }: Pick<Call, 'messages'>): string {
  const { holderLabel, holder: words, carrier } = messages.workspace.problem
  const said = words({ ...holder, carrier: carrier[holder.carrier] })
  return `${holderLabel}${messages.commandLine.colon}${said}`
}
