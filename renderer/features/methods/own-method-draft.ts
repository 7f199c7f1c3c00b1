import { ownFieldKindSchema, type OwnMethod } from '#shared/domain/method.ts'

export type OwnField = OwnMethod['fields'][number]

/** The kinds of blank that a method of one's own can have. */
export const ownFieldKinds = ownFieldKindSchema.options

/** An empty method to begin with. */
export function newOwnMethod(): OwnMethod {
  return {
    name: '',
    purpose: '',
    steps: [],
    group: 'know',
    pressures: [],
    competencies: [],
    fields: [newOwnField()],
  }
}

/** An empty blank. Its id is what filled sheets keep its value by, so it never changes with the label. */
export function newOwnField(): OwnField {
  return { id: `f-${crypto.randomUUID().slice(0, 8)}`, label: '', kind: 'text' }
}

/** Takes away what was left empty: steps and blanks without a word. */
export function tidied(own: OwnMethod): OwnMethod {
  return {
    ...own,
    name: own.name.trim(),
    purpose: own.purpose.trim(),
    steps: own.steps.map((step) => step.trim()).filter((step) => step !== ''),
    fields: own.fields.filter(({ label }) => label.trim() !== ''),
  }
}
