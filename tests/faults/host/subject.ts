/** A Trivet of its own with a fault thrown at it. It says what it was told is done, the moment it was told. */
import { writeSync } from 'node:fs'
import { AppFailure } from '#shared/api/errors.ts'
import { scenarios } from './scenarios.ts'
import { openTrivet, placeIn } from './trivet.ts'

const [name = '', root = ''] = process.argv.slice(2)
const place = placeIn(root)
const scenario = scenarios.find((one) => one.name === name)
if (!scenario) throw new Error(`There is no ${name}.`)

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

const opened = scenario.isStart ? null : await openTrivet(place)
// The app is there before its workspace is open; this waits for it.
await opened?.client.call('workspace.status', {})
say('ready')
await new Promise<void>((resolve) => process.stdin.once('data', () => resolve()))
const trivet = opened ?? (await openTrivet(place))
try {
  await scenario.act(trivet.client, say, place)
} catch (error) {
  say(error instanceof AppFailure ? `failed ${error.code}` : `failed ${String(error)}`)
}
await trivet.close()
say('closed')
process.exit(0)
