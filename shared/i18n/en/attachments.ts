/** Pictures of the workspace, as the settings show them. */
export const attachments = {
  setting: 'Pictures in notes',
  settingText:
    'Pictures lie in the folder “attachments” of the workspace, each once, however many notes show it.',
  none: 'No note shows a picture yet.',
  all: (count: number, size: string) => `${count === 1 ? '1 picture' : `${count} pictures`}, ${size}`,
  allUsed: 'Each of them is in use.',
  unused: (count: number, size: string) =>
    count === 1 ? `1 is shown by no document: ${size}` : `${count} are shown by no document: ${size}`,
  unusedList: 'Pictures that no document shows',
  more: (count: number) => `and ${count} more`,
  remove: 'Clear away what is not used',
  removed: (count: number) => (count === 1 ? 'Clear a picture away' : `Clear ${count} pictures away`),
  done: (count: number) =>
    count === 1
      ? '1 picture cleared away; undo brings it back.'
      : `${count} pictures cleared away; undo brings them back.`,
  megabytes: (value: string) => `${value} MB`,
  kilobytes: (value: string) => `${value} KB`,
}
