import type { Migration } from '../migrations.ts'

export const noteMigrations: readonly Migration[] = [
  {
    id: 1,
    name: 'inbox-templates-reflections-and-aliases',
    up: (note) => ({ inbox: false, template: false, reflection: null, aliases: [], ...note }),
  },
]
