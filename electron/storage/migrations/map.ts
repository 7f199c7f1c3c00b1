import type { Migration } from '../migrations.ts'

export const mapMigrations: readonly Migration[] = []
