import { AppFailure } from '#shared/api/errors.ts'
import { playbookId } from '#shared/domain/playbook.ts'
import { foldName } from '#shared/link/link-name.ts'
import type { LinkRename } from '#shared/link/rename-links.ts'
import type { WorkspaceStore } from '../storage/ports.ts'

/**
 * Gives a thing the name that it had before a rename. Fails with `conflict` where it was given yet another name since,
 * and with `not-found` where it is gone.
 */
export async function giveNameBack(store: WorkspaceStore, rename: LinkRename): Promise<void> {
  const { kind, id, from, slot, to } = rename
  switch (kind) {
    case 'note': {
      const note = await store.notes.get(id)
      if (slot === 'alias') {
        await store.notes.save({ ...note, aliases: [...note.aliases, from] })
      } else {
        requireName(note.title, to)
        await store.notes.save({ ...note, title: from })
      }
      return
    }
    case 'account': {
      const account = await store.accounts.get(id)
      requireName(account.name, to)
      await store.accounts.save({ ...account, name: from })
      return
    }
    case 'case': {
      const document = await store.cases.get(id)
      requireName(document.title, to)
      await store.cases.save({ ...document, title: from })
      return
    }
    case 'method': {
      const settings = await store.methods.get(id)
      if (!settings.own) throw new AppFailure('not-found', 'This is no method of the user.')
      requireName(settings.own.name, to)
      await store.methods.save({ ...settings, own: { ...settings.own, name: from } })
      return
    }
    case 'pressure': {
      const playbook = await store.playbook.get(playbookId)
      const word = slot === 'en' ? 'en' : 'zh'
      const named = <T extends { id: string; zh: string; en: string }>(entries: readonly T[]) =>
        entries.map((entry) =>
          entry.id === id && foldName(entry[word]) === foldName(to) ? { ...entry, [word]: from } : entry,
        )
      const names = named(playbook.names)
      const ownPressures = named(playbook.ownPressures)
      await store.playbook.save({ ...playbook, names, ownPressures })
      return
    }
  }
}

function requireName(present: string, expected: string): void {
  if (foldName(present) !== foldName(expected)) {
    throw new AppFailure('conflict', 'It was given another name since.')
  }
}
