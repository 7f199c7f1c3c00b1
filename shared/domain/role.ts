import { z } from 'zod'

/** Roles and levels of key account work, from the shelf to the whole country. */
export const roleIds = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'] as const
export const roleIdSchema = z.enum(roleIds)

/** The language-free half: `resources/content/structure/roles.json`. */
export const rolesStructureSchema = z.strictObject({
  roles: z.array(z.strictObject({ id: roleIdSchema, side: z.enum(['offline', 'online', 'both']) })),
})

/** The texts in one language. Titles differ from firm to firm, so each says what the role holds, too. */
export const rolesTextSchema = z.strictObject({
  roles: z.record(
    roleIdSchema,
    z.strictObject({
      name: z.string().min(1),
      holds: z.string().min(1),
      /** What has to be learnt on the way to the next one. */
      nextStep: z.string().min(1),
    }),
  ),
})
