import { run } from './html.ts'

const address = encodeURIComponent(run)

/** Markdown that reaches for the same by ways of its own, by what it tries. */
export const hostileMarkdown: Record<string, readonly string[]> = {
  'script address': [
    `[x](javascript:${address})`,
    `[x](<javascript:${run}>)`,
    `[x](java&#x09;script&colon;alert\\(1\\))`,
    `[x][1]\n\n[1]: javascript:${address}`,
    `[x][1]\n\n[1]: <data:text/html,<script>1</script>>`,
    '<javascript:alert(1)>',
    `![x](javascript:${address})`,
    `[![x](x "javascript:1")](javascript:${address})`,
    `[x](vbscript:x "title\\" onmouseover=\\"${address}")`,
    `[a](javascript://%0a${address})`,
    `[[javascript:${address}]] [[x|<img src=x onerror=${address}>]]`,
  ],
  'address of a program': [
    '[a](ms-msdt:/id) [b](search-ms:query=x&crumb=location:\\\\host\\share) [c](ms-officecmd:x)',
    '[b](smb://host/share) [c](\\\\host\\share\\x.exe) [d](//host/share)',
    '[c](file:///etc/passwd) [d](file://host/share/x.bat) ![e](file:///etc/hostname)',
    '[d](app://trivet/preview/index.html) [e](chrome://settings) [f](about:blank) [g](devtools://x)',
    '[e](ssh://-oProxyCommand=x) [f](telnet://host) [g](jar:file:///x!/y) [h](view-source:http://x)',
    '[f](mailto:a@b.example?attach=/etc/passwd) [g](mailto:a@b.example?body=x%0d%0aBcc:x@y.example)',
    '[g](https://user:word@{canaryHost}/x) [h](https://example.com\\@{canaryHost}/)',
    `[h](https://{canaryHost}/${'a'.repeat(2100)})`,
    '[i](https://\u202Eexample\u202C.invalid/) [j](http://ex\u0000ample.invalid)',
  ],
  beacon: [
    '![pixel]({canary}/pixel.png)',
    '![pixel](//{canaryHost}/pixel.png "x")',
    '![a][1]\n\n[1]: {canary}/reference.png',
    '![api](/api/notes) ![relative](../index.html) ![ws](ws://{canaryHost}/)',
    '![a](trivet://attachment/../../workspace.json) ![b](trivet://attachment/{canary}/x.png)',
    '![c](trivet://attachment@{canaryHost}/x.png)',
    `![svg](data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20onload='${address}'/%3E)`,
    '![html](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  ],
  navigation: [
    '[x]({canary}/link "title")',
    '<{canary}/auto> and {canary}/bare',
    '[x](#/settings) [y](?x=1) [z](/)',
  ],
  'event handler': [
    '```"><img src=x onerror=attacked=1>\ncode\n```',
    '```js onload="attacked=1" x\ncode\n```',
    `~~~<svg/onload=${run}>\ncode\n~~~`,
    `# <img src=x onerror="${run}">\n\nx[^1] y[^<b>]\n\n[^1]: <img src=x onerror="${run}"> [y](javascript:1)`,
    `> [!NOTE]\n> <script>${run}</script>\n\n> [!<img src=x onerror=${run}>]\n> x`,
    `| <img src=x onerror="${run}"> | [a](javascript:1) |\n| --- | --- |\n| <svg onload=${run}> | b |`,
    `- [x] <img src=x onerror="${run}">\n- [ ] [a](javascript:${address})`,
    `<details open ontoggle="${run}">\n<summary>**x**</summary>\n\n\`\`\`\n</details>\n\`\`\`\n</details>`,
    `[x](y "onmouseover=${address}' \\" onclick=\\"x")`,
    `*<img src=x onerror="${run}">* **<svg onload="${run}">** ~~<body onload="${run}">~~`,
    `\\<img src=x onerror="${run}"\\> &#60;script&#62;${run}&#60;/script&#62;`,
    `#<img/src/onerror=${run}> ＃<svg/onload=${run}>`,
  ],
  clobbering: [
    '# window\n\n# document\n\n# root\n\n# __proto__\n\n# constructor\n\n[a](#__proto__) [b](#constructor)',
    '[^__proto__] [^constructor]\n\n[^__proto__]: x\n\n[^constructor]: y',
  ],
  pollution: [
    '[__proto__]: x\n\n[constructor]: y\n\n[toString]\n\n[__proto__][] [constructor][prototype]',
    '[[__proto__]] [[constructor/prototype|x]] [[note/__proto__|y]]',
  ],
}

/** Text that would keep a reader busy for ever, each with `«rep:…»` to write out. */
export const endlessMarkdown: Record<string, string> = {
  'an address that never ends': '«rep:100000|a»@',
  'stars without end': '«rep:40000|*a »',
  'brackets without end': '«rep:50000|[»',
  'images in images': '«rep:20000|![»',
  'quotes in quotes': '«rep:10000|> »x',
  'lists in lists': '«rep:5000|- »x',
  'ticks of all lengths': '«rep:30000|`a``»',
  'tags in tags': '«rep:50000|<div>»',
  'entities without end': '«rep:60000|&amp;»',
  'a table a mile wide': '|«rep:20000|a|»\n|«rep:20000|-|»\n|«rep:20000|b|»',
  'references to references': '«rep:20000|[a][b]\n\n»',
  'an open fence': '```\n«rep:200000|x\n»',
  'underscores without end': '«rep:40000|_a »',
  'an open comment': '<!--«rep:100000|-»',
  'a megabyte on one line': '«rep:1000000|字»',
  'headings without end': '«rep:20000|# x\n\n»',
  'footnotes without end': '«rep:5000|x[^a]»\n\n[^a]: «rep:20000|y »',
  'links without end': '«rep:20000|[a](b) »',
}
