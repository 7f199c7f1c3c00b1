import type { Migration } from '../migrations.ts'

export const playbookMigrations: readonly Migration[] = []
