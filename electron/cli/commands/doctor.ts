import type { CheckReport, Finding, RepairReport, RepairStep } from '#shared/domain/doctor.ts'
import type { Answer, Call, Command } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { holderInWords, workspaceFolder } from '../open-workspace.ts'
import type { Line } from '../terminal.ts'

/** `trivet doctor [--repair [--dry-run]]`: checks a workspace without opening it, and mends what loses nothing. */
export const doctorCommand: Command = {
  name: 'doctor',
  options: ['workspace', 'repair', 'dry-run'],
  words: { least: 0, most: 0 },
  interrupt: 'job',
  async run(call) {
    const host = await call.host()
    const folder = await host.folder('workspace', await workspaceFolder(call))
    const { job } = call
    const found = await host.client.call('doctor.check', { folder, job })
    if (!call.args.flags.has('repair')) return checkInWords(found, call)
    const dryRun = call.args.flags.has('dry-run')
    if (found.holder !== null && !dryRun) throw refusedBy(found.holder, call)
    return repairInWords(await host.client.call('doctor.repair', { folder, dryRun, job }), call)
  },
}

function refusedBy(holder: NonNullable<CheckReport['holder']>, call: Call): CommandFailure {
  const { title, text } = call.messages.workspace.problem
  const words = `${title.locked}\n${text.locked}\n${holderInWords(holder, call)}`
  return new CommandFailure('workspace-locked', words, exitCodes.refused)
}

function checkInWords(report: CheckReport, call: Call): Answer {
  const { doctor } = call.messages
  const lines = [...findingLines(report, call), summaryOf(report, call)]
  if (report.findings.some(({ repair }) => repair !== null)) lines.push(doctor.howToRepair)
  return { data: { ...report, repairs: [] }, lines, exitCode: codeOf(report) }
}

function repairInWords({ steps, check }: RepairReport, call: Call): Answer {
  const { doctor } = call.messages
  const lines: Line[] =
    steps.length === 0 ? [doctor.nothingToRepair] : steps.map((step) => stepInWords(step, call))
  const isFailed = steps.some(({ outcome }) => outcome === 'failed')
  return {
    data: { ...check, repairs: steps },
    lines: [...lines, '', ...findingLines(check, call), summaryOf(check, call)],
    exitCode: isFailed ? exitCodes.failed : codeOf(check),
  }
}

function codeOf({ isWell }: CheckReport): Answer['exitCode'] {
  return isWell ? exitCodes.well : exitCodes.findings
}

function summaryOf({ isWell, files, counts }: CheckReport, { messages: { doctor } }: Call): string {
  const all = doctor.summary(counts.error, counts.warning, counts.note)
  return isWell && counts.note === 0 ? doctor.well(files) : isWell ? `${doctor.well(files)} ${all}` : all
}

function findingLines({ findings }: CheckReport, call: Call): Line[] {
  return findings.flatMap((one) => [...findingInWords(one, call), ''])
}

function findingInWords(one: Finding, { messages: { doctor } }: Call): Line[] {
  const { text, advice } = doctor.finding[one.code]
  const action = one.repair === null ? null : doctor.repairable(doctor.repairs[one.repair])
  return [
    [
      { text: `${doctor.severity[one.severity]}  ${one.place}`, strong: one.severity !== 'note' },
      { text: `  [${one.code}]`, faint: true },
    ],
    `    ${text(one.subject, one.detail)} ${advice}`,
    ...(action === null ? [] : [`    ${action}`]),
  ]
}

function stepInWords({ code, place, outcome, keptAs, error }: RepairStep, { messages }: Call): Line {
  const { doctor, errors } = messages
  const after = keptAs === null ? '' : `  (${doctor.keptAs(keptAs)})`
  const reason = error === null ? '' : `  ${errors[error]}`
  return [
    { text: `${doctor.outcome[outcome]}  `, strong: true },
    { text: `${place}: ${doctor.repairs[code]}${after}${reason}` },
  ]
}
