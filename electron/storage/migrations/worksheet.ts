import type { Migration } from '../migrations.ts'

export const worksheetMigrations: readonly Migration[] = []
