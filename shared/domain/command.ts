import { z } from 'zod'

/**
 * What the native menu can ask of the window. `undo` and `redo` mean the text being edited when a text field has
 * the focus, else the last step in the views. `flush` comes before the window closes: every unsaved word is to be
 * handed to the host at once.
 */
export const commands = [
  'new-note',
  'new-account',
  'export-everything',
  'settings',
  'undo',
  'redo',
  'go-today',
  'go-accounts',
  'go-playbook',
  'go-cases',
  'go-methods',
  'go-maps',
  'flush',
] as const
export const commandSchema = z.enum(commands)
export type Command = z.infer<typeof commandSchema>
