import type { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { OperationSpec } from '../../kernel/operation.ts';
import type { HttpEnv } from './mount.ts';
import { accessText, type Json, openApiOf, refusalsOf, schemaOf, tagOf } from './openapi.ts';

/** `/api/openapi.json` for programs and `/api/docs` for people. They describe the system, no record of it: open to all. */
export function mountApiDocs(app: Hono<HttpEnv>, operations: readonly OperationSpec[], version: string): void {
  let description: string | null = null;
  app.get('/api/openapi.json', (c) => {
    description ??= JSON.stringify(openApiOf(operations, version));
    return c.body(description, 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' });
  });
  app.get('/api/docs', (c) => c.html(page(operations, version)));
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
h2{margin-top:2.5rem;border-bottom:1px solid #ccc}summary{cursor:pointer;padding:.35rem 0}details[open]{margin-bottom:1rem}
code,pre{font-family:ui-monospace,monospace;font-size:.9em}pre{background:#f5f5f2;padding:.75rem;overflow:auto;max-height:24rem}
.method{display:inline-block;min-width:4rem;font-weight:700}dt{font-weight:600;margin-top:.5rem}dd{margin:0}`;

function page(operations: readonly OperationSpec[], version: string) {
  const tags = [...new Set(operations.map(tagOf))].sort();
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sổ Vàng API</title><style>${raw(STYLE)}</style></head>
<body>
<h1>Sổ Vàng API ${version}</h1>
<p>Machine-readable: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Sign in first; every write carries an
<code>Idempotency-Key</code> and, outside a browser, the header <code>X-Requested-With</code>. Refusals are
<code>application/problem+json</code> with a code from a closed list.</p>
<nav>${tags.map((tag) => html`<a href="#${tag}">${tag}</a> `)}</nav>
${tags.map((tag) => html`<h2 id="${tag}">${tag}</h2>${operations.filter((op) => tagOf(op) === tag).map(entry)}`)}
</body></html>`;
}

const entry = (op: OperationSpec) => html`<details id="${op.id}">
<summary><span class="method">${op.method}</span> <code>${op.path}</code> — ${op.summary}</summary>
<dl>
<dt>Access</dt><dd>${accessText(op)}</dd>
${op.params ? section('Path', schemaOf(op.params, 'sent')) : ''}
${op.query ? section('Query', schemaOf(op.query, 'sent')) : ''}
${op.upload ? html`<dt>File</dt><dd>multipart/form-data, at most ${op.upload.maxBytes} bytes under <code>file</code></dd>` : ''}
${op.body ? section('Body', schemaOf(op.body, 'sent')) : ''}
${op.result ? section('Answer', schemaOf(op.result, 'answered')) : html`<dt>Answer</dt><dd>${op.download ?? 'nothing (204)'}</dd>`}
${op.example ? section('Example', op.example as Json) : ''}
<dt>Refusals</dt><dd><code>${refusalsOf(op).join(', ')}</code></dd>
</dl>
</details>`;

const section = (title: string, value: Json) => html`<dt>${title}</dt><dd><pre>${JSON.stringify(value, null, 2)}</pre></dd>`;
