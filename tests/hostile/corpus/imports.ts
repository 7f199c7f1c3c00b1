import { run } from './html.ts'

const note = (title: string, body: string) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`

/** Files that somebody else made and the user brings in, by what they try. */
export const hostileImports: Record<string, readonly string[]> = {
  'event handler': [
    note('x', `<img src=x onerror="${run}">`),
    note(`<img src=x onerror="${run}">`, 'x'),
    `---\ntitle: "x"\ntags: ["<svg onload=${run}>"]\naliases: ["<img src=x onerror=${run}>"]\n---\n\nx\n`,
    `<?xml version="1.0"?><opml version="2.0"><body><outline text="&lt;img src=x onerror=${run}&gt;" _note="&lt;svg onload=${run}&gt;"/></body></opml>`,
    `<map version="1.0.1"><node TEXT="&lt;img src=x onerror=${run}&gt;" LINK="javascript:${run}"/></map>`,
    `<map version="1.0.1"><node TEXT="x"><richcontent TYPE="NODE"><html><body><img src=x onerror="${run}"/></body></html></richcontent></node></map>`,
    `{"nodes":[{"id":"a","type":"text","text":"<img src=x onerror=${run}>","x":0,"y":0,"width":1,"height":1},{"id":"b","type":"link","url":"javascript:${run}","x":0,"y":0,"width":1,"height":1}],"edges":[]}`,
    `mindmap\n  root((<img src=x onerror=${run}>))\n    b["<svg onload=${run}>"]`,
    `- <img src=x onerror=${run}>\n  - [x](javascript:${run})`,
  ],
  beacon: [
    note('x', '![a]({canary}/import.png) <img src="{canary}/html.png">'),
    '<?xml version="1.0"?><!DOCTYPE o SYSTEM "{canary}/dtd"><opml version="2.0"><body><outline text="x"/></body></opml>',
    '<?xml version="1.0"?><!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/hostname">]><opml version="2.0"><body><outline text="&x;"/></body></opml>',
    '<?xml version="1.0"?><!DOCTYPE o [<!ENTITY % x SYSTEM "{canary}/entity"> %x;]><map version="1.0.1"><node TEXT="x"/></map>',
    '{"nodes":[{"id":"a","type":"file","file":"../../../etc/passwd","x":0,"y":0,"width":1,"height":1}],"edges":[]}',
    note('x', '![a](../../../../etc/hostname) ![[../../workspace.json]]'),
  ],
  pollution: [
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"nodes":[],"edges":[]}',
    '---\n__proto__:\n  polluted: 1\nconstructor:\n  prototype:\n    polluted: 1\n---\n\nx\n',
    '---\n? !!js/function "function(){}"\n: x\n!!python/object/apply:os.system ["x"]: y\n---\n\nx\n',
    '---\n<<: &a {polluted: 1}\n"__proto__": *a\n---\n\nx\n',
    '<map version="1.0.1"><node TEXT="__proto__" ID="__proto__"><node TEXT="constructor" ID="constructor"/></node></map>',
    '{"nodes":[{"id":"__proto__","type":"text","text":"x","x":0,"y":0,"width":1,"height":1}],"edges":[{"id":"constructor","fromNode":"__proto__","toNode":"__proto__"}]}',
    '__proto__,constructor\npolluted,1\n',
  ],
  'a way out': [
    '---\nka_id: "../../outside"\nka_type: "note"\ntitle: "x"\n---\n\nx\n',
    '---\nka_id: "workspace"\nka_type: "../../settings"\ntitle: "x"\n---\n\nx\n',
    '{"schema":1,"revision":0,"id":"../../../outside","title":"x","body":"x"}',
    '{"schema":999,"revision":0,"id":"future","title":"x","body":"x"}',
    '{"schema":2,"revision":1e308,"id":"n","createdAt":"never","title":7,"body":null}',
  ],
  formula: ['name,tier\n"=HYPERLINK(""{canary}"",""x"")",A\n', 'name\n+cmd|x\n-1\n@x\n', '=1+1\t+2\n'],
  'without an end': [
    '{"a":«rep:100000|{"a":»1«rep:100000|}»}',
    '«rep:100000|[»«rep:100000|]»',
    '---\na: &a ["x","x","x","x","x","x","x","x","x"]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n---\n\nx\n',
    '---\n«rep:20000|a: »x\n---\n\nx\n',
    '---\ntitle: "«rep:100000|x»"\n---\n\nx\n',
    '---\ntags: [«rep:20000|"x", »"y"]\n---\n\nx\n',
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]><opml version="2.0"><body><outline text="&e;"/></body></opml>',
    '<map version="1.0.1">«rep:5000|<node TEXT="x">»«rep:5000|</node>»</map>',
    '<opml version="2.0"><body>«rep:20000|<outline text="x"/>»</body></opml>',
    'mindmap\n  root\n«rep:20000|    a\n»',
    '«rep:20000|- x\n»',
    '{"nodes":[«rep:20000|{"id":"a","type":"text","text":"x","x":0,"y":0,"width":1,"height":1},»{}],"edges":[]}',
    '«rep:100000|[a](b) »',
    '\uFEFF\u0000\u0001\u0002',
    '',
  ],
}
