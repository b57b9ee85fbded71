import { refusals } from '@mythic/domain'

import { mends } from '../http/mends.ts'
import { apiProblems } from '../http/problem-codes.ts'

/** Where a problem's `type` leads: every stable code with its status, its meaning and what to do about it. */
export const PROBLEM_PAGE = '/api/problems'

export function problemType(code: string): string {
  return `${PROBLEM_PAGE}#${code}`
}

type Explained = { readonly code: string; readonly status: number; readonly sentence: string; readonly mend: string }

/** The codes of the game and of the door, by the alphabet. */
export function explainedProblems(): Explained[] {
  const game = Object.entries(refusals).map(([code, { status, sentence }]) => ({
    code,
    status,
    sentence,
    mend: mends[code as keyof typeof mends],
  }))
  const door = Object.entries(apiProblems).map(([code, problem]) => ({ code, ...problem }))
  return [...game, ...door].sort((a, b) => (a.code < b.code ? -1 : 1))
}

export function problemPage(): string {
  const rows = explainedProblems().map(
    ({ code, status, sentence, mend }) =>
      `<tr id="${code}"><th scope="row"><a href="#${code}"><code>${code}</code></a></th><td>${status}</td><td>${escaped(sentence)}</td><td>${withCode(escaped(mend))}</td></tr>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Problem codes – Mythic League</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${PROBLEM_PAGE}/page.css">
</head>
<body>
<main>
<h1>Problem codes</h1>
<p>Every refusal of the league is a problem document (RFC 9457). Its <code>code</code> is stable, <code>details</code> holds the facts,
<code>requestId</code> names the request. <a href="/api/reference">The routes</a> say which of them each may answer.</p>
<table>
<thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">What it means</th><th scope="col">What to do</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`
}

/** Beside the page, since the content security policy forbids a style within it. */
export const PROBLEM_STYLE = `:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
tr:target { background: color-mix(in srgb, gold 30%, transparent); }
`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function withCode(text: string): string {
  return text.replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}
