import { useClient } from '../../api/hooks.ts'
import { createDraftRegistry } from '../../ui/draft-registry.ts'
import { useDraft, type Draft } from '../../ui/use-draft.ts'
import type { Assessment } from '#shared/domain/assessment.ts'
import type { Playbook } from '#shared/domain/playbook.ts'

const playbookDrafts = createDraftRegistry<Playbook>({
  kind: 'playbook',
  load: (client) => client.call('playbook.get', {}),
  save: (client, draft) => client.call('playbook.save', draft),
})

const assessmentDrafts = createDraftRegistry<Assessment>({
  kind: 'assessment',
  load: (client, id) => client.call('assessments.get', { id }),
  save: (client, draft) => client.call('assessments.save', draft),
})

/** The working copy of the playbook, saving itself. */
export function usePlaybookDraft(playbook: Playbook): Draft<Playbook> {
  return useDraft(playbookDrafts(useClient(), playbook))
}

/** The working copy of a self-assessment, saving itself. */
export function useAssessmentDraft(assessment: Assessment): Draft<Assessment> {
  return useDraft(assessmentDrafts(useClient(), assessment))
}
