import { z } from 'zod'
import { daySchema, documentIdSchema } from './document.ts'
import { itemReferenceSchema, itemShape } from './plan-item.ts'

/** How far down the customer's group a node stands. */
export const groupLevels = ['group', 'banner', 'region', 'store'] as const
export const groupLevelSchema = z.enum(groupLevels)
export type GroupLevel = z.infer<typeof groupLevelSchema>

/** One unit of the customer's group. Units whose parent is gone or null stand at the top. */
export const groupNodeSchema = z.looseObject({
  ...itemShape,
  parent: itemReferenceSchema,
  level: groupLevelSchema,
  name: z.string(),
  /** How many stores it stands for, where they are not listed one by one. */
  stores: z.number().int().nonnegative().nullable(),
  note: z.string(),
})
export type GroupNode = z.infer<typeof groupNodeSchema>

/** How much a person's word weighs. */
export const influences = ['low', 'medium', 'high'] as const
export const influenceSchema = z.enum(influences)
export type Influence = z.infer<typeof influenceSchema>

/** How a person stands to us: −2 works against us, 0 is neutral, +2 speaks for us. */
export const attitudes = [-2, -1, 0, 1, 2] as const
export const attitudeSchema = z.number().int().min(-2).max(2)

/** What a person does when something is decided. */
export const decisionRoles = ['decides', 'approves', 'advises', 'uses', 'keeps-the-gate'] as const
export const decisionRoleSchema = z.enum(decisionRoles)
export type DecisionRole = z.infer<typeof decisionRoleSchema>

/** A person at the customer. */
export const stakeholderSchema = z.looseObject({
  ...itemShape,
  name: z.string(),
  role: z.string(),
  /** The person they report to, and the unit of the group they belong to. */
  manager: itemReferenceSchema,
  unit: itemReferenceSchema,
  decision: decisionRoleSchema.nullable(),
  influence: influenceSchema.nullable(),
  attitude: attitudeSchema.nullable(),
  /** Who of us looks after them; empty where nobody does. */
  owner: z.string(),
  measuredOn: z.string(),
  lastContact: daySchema.nullable(),
  nextStep: z.string(),
  nextStepDue: daySchema.nullable(),
  note: z.string(),
})
export type Stakeholder = z.infer<typeof stakeholderSchema>

export const stakeholderLineKinds = ['influences', 'conflicts'] as const
export const stakeholderLineKindSchema = z.enum(stakeholderLineKinds)
export type StakeholderLineKind = z.infer<typeof stakeholderLineKindSchema>

/** What goes on between two people besides the reporting line. */
export const stakeholderLineSchema = z.looseObject({
  ...itemShape,
  kind: stakeholderLineKindSchema,
  from: documentIdSchema,
  to: documentIdSchema,
})
export type StakeholderLine = z.infer<typeof stakeholderLineSchema>

export const contactStates = ['regular', 'occasional', 'none'] as const
export const contactStateSchema = z.enum(contactStates)
export type ContactState = z.infer<typeof contactStateSchema>

/** One function of theirs and the one of ours that talks to it. A pair is active when contact is regular. */
export const functionPairSchema = z.looseObject({
  ...itemShape,
  theirs: z.string(),
  ours: z.string(),
  stakeholder: itemReferenceSchema,
  owner: z.string(),
  needed: z.boolean(),
  contact: contactStateSchema,
  rhythm: z.string(),
})
export type FunctionPair = z.infer<typeof functionPairSchema>

/** A new unit of the group, with nothing said yet. */
export function emptyGroupNode(id: string, parent: string | null, level: GroupLevel): GroupNode {
  return { id, parent, level, name: '', stores: null, note: '' }
}

/** A new person, of whom nothing is known yet. */
export function emptyStakeholder(id: string): Stakeholder {
  return {
    id,
    name: '',
    role: '',
    manager: null,
    unit: null,
    decision: null,
    influence: null,
    attitude: null,
    owner: '',
    measuredOn: '',
    lastContact: null,
    nextStep: '',
    nextStepDue: null,
    note: '',
  }
}

/** A new pair of functions that should talk to each other and do not yet. */
export function emptyFunctionPair(id: string): FunctionPair {
  return {
    id,
    theirs: '',
    ours: '',
    stakeholder: null,
    owner: '',
    needed: true,
    contact: 'none',
    rhythm: '',
  }
}
