import type { Migration } from '../migrations.ts'

export const reviewMigrations: readonly Migration[] = []
