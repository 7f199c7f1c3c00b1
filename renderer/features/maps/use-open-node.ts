import { useNavigate } from '@tanstack/react-router'
import type { TopicReference } from '#shared/domain/map-document.ts'
import type { MapNode } from '#shared/map/model.ts'

/** Opens what a node stands for: the page of its document, or of the document that holds it. */
export function useOpenNode(): (node: MapNode) => void {
  const navigate = useNavigate()
  const openDocument = useOpenReference()
  return ({ reference }) => {
    switch (reference.kind) {
      case 'method':
      case 'account':
      case 'case':
      case 'note':
        openDocument({ kind: reference.kind, id: reference.id })
        return
      case 'case-part':
        openDocument({ kind: 'case', id: reference.id })
        return
      case 'use':
        openDocument({ kind: 'method', id: reference.method })
        return
      case 'account-pressure':
      case 'objective':
      case 'action':
        openDocument({ kind: 'account', id: reference.account })
        return
      case 'worksheet':
        void navigate({
          to: '/methods/$methodId/worksheets/$worksheetId',
          params: { methodId: reference.method, worksheetId: reference.id },
        })
        return
      case 'competency':
        void navigate({
          to: '/playbook/competencies/$competencyId',
          params: { competencyId: reference.id },
        })
        return
      case 'assessment':
        void navigate({ to: '/playbook/assessments/$assessmentId', params: { assessmentId: reference.id } })
        return
      case 'chapter':
        void navigate({ to: '/playbook/chapters/$chapterId', params: { chapterId: reference.id } })
        return
      case 'topic':
        if (reference.target !== null) openDocument(reference.target)
        return
      case 'library':
      case 'source':
      case 'pressure':
      case 'playbook':
      case 'heading':
        return
    }
  }
}

/** Opens the page of a document. */
export function useOpenReference(): (reference: TopicReference) => void {
  const navigate = useNavigate()
  return ({ kind, id }) => {
    switch (kind) {
      case 'method':
        void navigate({ to: '/methods/$methodId', params: { methodId: id } })
        return
      case 'account':
        void navigate({ to: '/accounts/$accountId', params: { accountId: id } })
        return
      case 'case':
        void navigate({ to: '/cases/$caseId', params: { caseId: id } })
        return
      case 'note':
        void navigate({ to: '/playbook/notes/$noteId', params: { noteId: id } })
        return
      case 'worksheet':
        return
    }
  }
}
