import { describe, expect, it } from 'vitest'
import { allowedExternalLink, externalLinkLimit } from '#shared/domain/external-link.ts'

describe('allowedExternalLink', () => {
  it.each([
    ['https://example.com', 'https://example.com'],
    ['HTTP://example.com:8080/a?b=c#d', 'HTTP://example.com:8080/a?b=c#d'],
    ['https://example.com/a%20b', 'https://example.com/a%20b'],
    ['https://example.com/陈列 标准', 'https://example.com/%E9%99%88%E5%88%97%20%E6%A0%87%E5%87%86'],
    [`https://example.com/"a'b|c`, 'https://example.com/%22a%27b%7Cc'],
    ['mailto:li.lei@example.com', 'mailto:li.lei@example.com'],
    ['mailto:li.lei@example.com?subject=JBP%20draft', 'mailto:li.lei@example.com?subject=JBP%20draft'],
  ])('lets %s pass', (address, expected) => {
    expect(allowedExternalLink(address)).toBe(expected)
  })

  it.each([
    '',
    'example.com',
    '//example.com',
    '/etc/passwd',
    'https:',
    'https:/example.com',
    'https:\\\\example.com',
    'https://',
    'https://bank.example@evil.example/',
    'https://user:word@example.com/',
    'https://example.com\\@evil.example/',
    'https://exa mple.com/',
    ' https://example.com',
    'java\nscript:alert(1)',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'file://host/share',
    'smb://host/share',
    'ms-msdt:/id PCWDiagnostic',
    'search-ms:query=x',
    'vscode://file/c:/x',
    'app://trivet/index.html',
    'ftp://example.com/',
    'view-source:https://example.com',
    'https://example.com/\u0000',
    'https://example.com/\r\nX: y',
    'https://example.com/\u202Egnp.exe',
    'https://example.com/\uD800',
    'mailto:',
    'mailto:a@example.com,b@example.com',
    'mailto:a@example.com?attach=/etc/passwd',
    'mailto:a@example.com?subject=x&attachment=/etc/passwd',
    'mailto:a@example.com?subject=x%0ABcc:b@example.com',
    'mailto:"a"@example.com',
  ])('refuses %j', (address) => {
    expect(allowedExternalLink(address)).toBeNull()
  })

  it('refuses an address that is too long, or becomes too long by escaping', () => {
    const start = 'https://example.com/'
    const longest = start + 'a'.repeat(externalLinkLimit - start.length)
    expect(allowedExternalLink(longest)).toBe(longest)
    expect(allowedExternalLink(`${longest}a`)).toBeNull()
    expect(allowedExternalLink(start + '柜'.repeat(1000))).toBeNull()
  })
})
