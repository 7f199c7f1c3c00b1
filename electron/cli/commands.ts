import { commandNames, type Command, type CommandName } from './command.ts'
import { backupCommand } from './commands/backup.ts'
import { contentCommand } from './commands/content.ts'
import { doctorCommand } from './commands/doctor.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { listCommand } from './commands/list.ts'
import { newCommand } from './commands/new.ts'
import { restoreCommand } from './commands/restore.ts'
import { searchCommand } from './commands/search.ts'
import { showCommand } from './commands/show.ts'

const commands: readonly Command[] = [
  newCommand,
  listCommand,
  searchCommand,
  showCommand,
  exportCommand,
  importCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  contentCommand,
]

/** The command of a name; undefined for any other word. */
export function commandNamed(word: string | undefined): Command | undefined {
  return commands.find(({ name }) => name === word)
}

/** The names of all commands, in the order in which they are listed. */
export function namesOfCommands(): CommandName[] {
  return commandNames.filter((name) => commandNamed(name) !== undefined)
}
