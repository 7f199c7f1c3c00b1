import type { Migration } from '../migrations.ts'

export const caseMigrations: readonly Migration[] = []
