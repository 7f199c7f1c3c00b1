import type { Migration } from '../migrations.ts'

export const methodMigrations: readonly Migration[] = []
