import type { Migration } from '../migrations.ts'

export const accountMigrations: readonly Migration[] = []
