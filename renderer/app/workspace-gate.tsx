import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useLayoutEffect } from 'react'
import { useApiQuery, useForgetDocuments } from '../api/hooks.ts'
import { ProblemPage } from '../pages/problem-page.tsx'
import { WelcomePage } from '../pages/welcome-page.tsx'
import { requestPageFocus } from '../ui/page-focus.ts'
import { useUndo } from '../ui/undo.tsx'
import { OwnModel } from './own-model.tsx'
import { router } from './router.tsx'
import { StartFailure } from './start-failure.tsx'

/** Shows the workbench of the open workspace, or what stands in its way. */
export function WorkspaceGate() {
  const status = useApiQuery('workspace.status', {})
  const { clear } = useUndo()
  const forgetDocuments = useForgetDocuments()
  const path = status.data?.state === 'open' ? status.data.path : null

  // Before the title of the new screen looks whether it is wanted.
  useLayoutEffect(() => requestPageFocus(), [status.data?.state, path])

  // What was read and done in another workspace means nothing in this one.
  useEffect(
    () => () => {
      clear()
      forgetDocuments()
    },
    [path, clear, forgetDocuments],
  )

  if (status.data === undefined) {
    return status.error ? <StartFailure error={status.error} onRetry={() => void status.refetch()} /> : null
  }
  switch (status.data.state) {
    case 'none':
      return <WelcomePage />
    case 'problem':
      return <ProblemPage status={status.data} />
    case 'open':
      return (
        <OwnModel key={path}>
          <RouterProvider router={router} />
        </OwnModel>
      )
  }
}
