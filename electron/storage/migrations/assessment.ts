import type { Migration } from '../migrations.ts'

export const assessmentMigrations: readonly Migration[] = []
