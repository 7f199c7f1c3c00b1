import type { Migration } from '../migrations.ts'

export const workspaceMigrations: readonly Migration[] = []
