import { commandGroups, commands, factsOf, keysOf, type Command } from '#shared/domain/command.ts'
import { shownShortcut } from '#shared/domain/shortcut.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { foldText, wordsOf } from '#shared/search/fold-text.ts'
import type { ViewCommand } from '../../ui/view-commands.tsx'

/** A command as a list shows it. */
export interface CommandEntry {
  id: string
  name: string
  /** The keys as they stand on the keyboard; empty where there are none. */
  keys: string
  /** Where it belongs, in words. */
  group: string
  run: () => void
}

/** What the window of the palette itself would only close and open again. */
const unlisted: readonly Command[] = ['palette']

/** Every command that one can run now, those of the view on screen first. */
export function commandEntries(
  texts: Messages,
  viewCommands: readonly ViewCommand[],
  { isMac, isDesktop }: { isMac: boolean; isDesktop: boolean },
  run: (command: Command) => void,
): CommandEntry[] {
  const { groups } = texts.search.shortcuts
  return [
    ...viewCommands.map(({ id, name, keys, run: runIt }) => ({
      ...{ id: `view ${id}`, name, run: runIt },
      keys: keys ? shownShortcut(keys, isMac) : '',
      group: texts.search.palette.here,
    })),
    ...commandGroups.flatMap((group) =>
      commands
        .filter((command) => factsOf(command).group === group && !unlisted.includes(command))
        .map((command) => ({
          id: command,
          name: texts.menu.commands[command],
          keys: shownKeysOf(command, { isMac, isDesktop }),
          group: groups[group],
          run: () => run(command),
        })),
    ),
  ]
}

/** The keys of a command as they stand on the keyboard; none where the carrier keeps them to itself. */
export function shownKeysOf(
  command: Command,
  { isMac, isDesktop }: { isMac: boolean; isDesktop: boolean },
): string {
  const [first] = keysOf(command, isMac)
  if (!first || (factsOf(command).desktopKeys && !isDesktop)) return ''
  return shownShortcut(first, isMac)
}

/**
 * The commands whose name or group holds every word; in pinyin, or its initials, too. A name that begins with the
 * words comes first, then one that holds them, then what is found by its group or its sound.
 */
export function findCommands(
  entries: readonly CommandEntry[],
  text: string,
  pinyin: ReadonlyMap<string, string>,
): CommandEntry[] {
  const words = wordsOf(text)
  const [first = ''] = words
  const ranked = entries.flatMap((entry) => {
    const name = foldText(entry.name)
    const all = `${name}\n${foldText(entry.group)}\n${pinyin.get(entry.id) ?? ''}`
    if (!words.every((word) => all.includes(word))) return []
    const rank = name.startsWith(first) ? 0 : words.every((word) => name.includes(word)) ? 1 : 2
    return [{ entry, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry)
}
