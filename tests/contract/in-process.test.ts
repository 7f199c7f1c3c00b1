import { startApp } from '../support/start-app.ts'
import { describeContract } from './contract-suite.ts'

describeContract('in one process', async () => {
  const started = await startApp({ workspace: false })
  return {
    transport: {
      call: (method, input) => started.app.dispatch(method, input),
      subscribe: (listener) => started.app.subscribe(listener),
      close: () => {},
    },
    answerDialog: (path) => {
      started.dialog.answer = path
    },
    stop: () => started.stop(),
  }
})
