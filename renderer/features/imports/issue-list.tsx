import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportIssue } from '#shared/import/import-bundle.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { copyText } from '../../ui/copy-text.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './imports.module.css'

/** More rows than this nobody reads in a window; a copy holds them all. */
const mostRows = 200

/** What is not taken, or otherwise than it stood: file, line and the very words. */
export function IssueList({ issues, inAll }: { issues: readonly ImportIssue[]; inAll: number }) {
  const messages = useMessages().imports
  const [copied, setCopied] = useState(false)
  if (inAll === 0) return null
  async function copy() {
    setCopied(await copyText(issues.map((issue) => issueLine(issue, messages)).join('\n')))
  }
  return (
    <details className={classes.issues} open={inAll <= 5}>
      <summary>
        <IconAlertTriangle size={16} aria-hidden />
        {messages.issues(inAll)}
      </summary>
      <ul className={classes.issueRows} tabIndex={0} aria-label={messages.issues(inAll)}>
        {issues.slice(0, mostRows).map((issue, index) => (
          <li key={index}>
            <span className={classes.place}>
              {issue.from}
              {issue.line !== null && <span className={classes.line}>{messages.line(issue.line)}</span>}
            </span>
            <span className={classes.why}>
              {messages.issue[issue.code]}
              {issue.detail !== '' && issue.detail !== issue.from && <q>{shortened(issue.detail)}</q>}
            </span>
          </li>
        ))}
        {inAll > mostRows && <li>{messages.preview.more(inAll - Math.min(mostRows, issues.length))}</li>}
      </ul>
      <Button size="xs" onClick={() => void copy()}>
        {copied ? messages.copied : messages.copyIssues}
      </Button>
    </details>
  )
}

/** One issue as a line of text, for a file or a mail. */
export function issueLine({ from, line, code, detail }: ImportIssue, messages: Messages['imports']): string {
  const place = line === null ? from : `${from} (${messages.line(line)})`
  return [place, messages.issue[code], detail].filter((part) => part !== '').join('\t')
}

function shortened(detail: string): string {
  const characters = [...detail.replace(/\s+/g, ' ')]
  return characters.length > 160 ? `${characters.slice(0, 160).join('')}…` : characters.join('')
}
