import type { Migration } from '../migrations.ts'

export const noteMigrations: readonly Migration[] = []
