import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function backupHandlers({ backups }: Services): HandlersOf<'backup'> {
  return {
    'backup.chooseFolder': () => backups.chooseFolder(),
    'backup.chooseFile': () => backups.chooseFile(),
    'backup.create': (input) => backups.create(input),
    'backup.download': (input) => backups.download(input),
    'backup.list': (input) => backups.list(input),
    'backup.verify': (input) => backups.verify(input),
    'backup.restore': (input) => backups.restore(input),
    'backup.status': () => backups.status(),
    'backup.saveSettings': (input) => backups.saveSettings(input),
    'backup.runNow': (input) => backups.runNow(input),
  }
}
