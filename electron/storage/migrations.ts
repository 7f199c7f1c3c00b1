import type { JsonObject } from './json-text.ts'

/** One step: takes a document of schema `id` to schema `id + 1`. Pure; never changed once released. */
export interface Migration {
  id: number
  name: string
  up(document: JsonObject): JsonObject
}

/** The whole way from schema 1 to the present one. */
export interface MigrationSequence {
  /** Brings a document of an older schema up to the present one. */
  migrate(document: JsonObject, from: number): JsonObject
}

/** Checks when the program starts that the steps are numbered 1, 2, 3 … and end at the present schema. */
export function createMigrationSequence(
  kind: string,
  currentSchema: number,
  migrations: readonly Migration[],
): MigrationSequence {
  migrations.forEach((migration, index) => {
    if (migration.id !== index + 1) {
      throw new Error(`${kind}: migration ${migration.name} is number ${migration.id}, not ${index + 1}`)
    }
  })
  if (migrations.length + 1 !== currentSchema) {
    throw new Error(
      `${kind}: migrations lead to schema ${migrations.length + 1}, the domain says ${currentSchema}`,
    )
  }
  return {
    migrate: (document, from) =>
      migrations
        .filter((migration) => migration.id >= from)
        .reduce((value, migration) => ({ ...migration.up(value), schema: migration.id + 1 }), document),
  }
}
