import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS } from '../../src/access/actions.ts';
import { allRoutes } from '../../src/entry/routes.ts';
import type { OperationSpec } from '../../src/kernel/operation.ts';
import { REFUSAL_CODES } from '../../src/kernel/refusal.ts';
import { type Json, type JsonObject, openApiOf, schemaOf } from '../../src/platform/http/openapi.ts';
import { testWorld, type World } from '../support/world.ts';

const operations: readonly OperationSpec[] = allRoutes.map((r) => r.op);

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

describe('the operations together', () => {
  it('have ids and addresses of their own', () => {
    const ids = operations.map((op) => op.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    // Two patterns that catch the same address would hide one another: "/api/x/:id" and "/api/x/:name".
    const places = operations.map((op) => `${op.method} ${op.path.replace(/:\w+/g, ':')}`);
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
  });

  it('put a fixed word before a parameter, so that the word is not taken for an id', () => {
    for (const [i, op] of operations.entries()) {
      const pattern = new RegExp(`^${op.path.replace(/:\w+/g, '[^/:]+')}$`);
      const hidden = operations
        .slice(i + 1)
        .filter((later) => later.method === op.method && later.path !== op.path && pattern.test(later.path));
      expect(hidden.map((later) => `${later.path} is hidden by ${op.path}`)).toEqual([]);
    }
  });
});

describe.each(operations)('$id', (op) => {
  it('says what it is, who may, and what it refuses with', () => {
    expect(op.id).toMatch(/^[a-z][A-Za-z0-9]+$/);
    expect(op.path).toMatch(/^\/api(\/[a-z0-9-]+|\/:[a-zA-Z]+)+(\.(docx|xlsx))?$/);
    expect(op.summary).toMatch(/^[A-Z][^\n]{9,}[^.]$/);
    if ('action' in op.access) expect(ACTIONS).toContain(op.access.action);
    else expect(Object.values(op.access)[0]?.length).toBeGreaterThan(15);
    for (const code of op.refusals ?? []) expect(REFUSAL_CODES).toContain(code);
    const named = [...op.path.matchAll(/:(\w+)/g)].map(([, name]) => name).sort();
    expect(Object.keys(op.params?.shape ?? {}).sort()).toEqual(named);
    if (op.method === 'GET') expect(op.body ?? op.upload).toBeUndefined();
    expect(op.result === undefined || op.download === undefined).toBe(true);
  });

  it('describes every field, none of them as anything at all', () => {
    for (const part of ['params', 'query', 'body'] as const) {
      const schema = op[part];
      if (schema) expect(vague(schemaOf(schema, 'sent'), part)).toEqual([]);
    }
    if (op.result) expect(vague(schemaOf(op.result, 'answered'), 'result')).toEqual([]);
  });

  it('takes a body that names no unknown field', () => {
    if (!op.body || op.upload) return;
    const schema = schemaOf(op.body, 'sent');
    for (const variant of variantsOf(schema)) if (variant.type === 'object') expect(variant.additionalProperties).toBe(false);
  });

  it('gives an example that its own schemas take', () => {
    const parts = ['params', 'query', 'body', 'result'] as const;
    const wanted = parts.filter((part) => op[part] && !(part === 'query' && op.example?.query === undefined));
    if (wanted.length > 0) expect(op.example).toBeDefined();
    for (const part of wanted) {
      const parsed = op[part]?.safeParse(op.example?.[part]);
      expect(parsed?.success ? [] : parsed?.error?.issues, `${part} of the example`).toEqual([]);
    }
    for (const part of parts)
      if (op.example?.[part] !== undefined) expect(op[part], `${part} has an example but no schema`).toBeDefined();
  });
});

describe('the published description', () => {
  it('is OpenAPI 3.1 with every operation, answered to anybody', async () => {
    const response = await world.app.request('http://localhost/api/openapi.json');
    expect(response.status).toBe(200);
    const document = (await response.json()) as JsonObject & { paths: Record<string, Record<string, JsonObject>> };
    expect(document.openapi).toBe('3.1.0');
    const listed = Object.values(document.paths).flatMap((path) => Object.values(path).map((operation) => operation.operationId));
    expect(listed.sort()).toEqual(operations.map((op) => op.id).sort());
    expect(brokenRefs(document)).toEqual([]);
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const operation of Object.values(methods)) {
        const parameters = operation.parameters as { name: string; in: string }[];
        const inPath = parameters.filter((p) => p.in === 'path').map((p) => `{${p.name}}`);
        expect(inPath.sort()).toEqual((path.match(/\{\w+\}/g) ?? []).sort());
        expect(Object.keys(operation.responses as object).some((status) => status.startsWith('2'))).toBe(true);
      }
    }
  });

  it('is the same each time it is made', () => {
    expect(JSON.stringify(openApiOf(operations, '1'))).toBe(JSON.stringify(openApiOf(operations, '1')));
  });

  it('can be read by people, without any script', async () => {
    const response = await world.app.request('http://localhost/api/docs');
    const text = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).not.toMatch(/<script|\son[a-z]+="|(src|href)="(?!\/api\/|#)/i);
    for (const op of operations) expect(text).toContain(`id="${op.id}"`);
  });
});

/** Places where a schema allows anything, and fields that say neither by name of type nor in words what they are. */
function vague(schema: Json, at: string): string[] {
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return [];
  if (typeof schema.$ref === 'string' || 'const' in schema || 'enum' in schema) return [];
  const inner = (value: Json | undefined, place: string) =>
    value === undefined || typeof value === 'boolean' ? [] : vague(value, place);
  const faults: string[] = [];
  const composed = ['anyOf', 'oneOf', 'allOf'].flatMap((word) => (Array.isArray(schema[word]) ? (schema[word] as Json[]) : []));
  if (!('type' in schema) && composed.length === 0) faults.push(`${at} may be anything`);
  for (const [i, part] of composed.entries()) faults.push(...inner(part, `${at}|${i}`));
  for (const [name, property] of Object.entries((schema.properties as JsonObject) ?? {}))
    faults.push(...inner(property, `${at}.${name}`));
  faults.push(...inner(schema.items, `${at}[]`), ...inner(schema.additionalProperties, `${at}.*`));
  return faults;
}

function variantsOf(schema: JsonObject): JsonObject[] {
  const composed = [...((schema.anyOf as JsonObject[]) ?? []), ...((schema.oneOf as JsonObject[]) ?? [])];
  return composed.length > 0 ? composed.flatMap(variantsOf) : [schema];
}

function brokenRefs(document: JsonObject): string[] {
  const broken: string[] = [];
  const walk = (value: Json) => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (value === null || typeof value !== 'object') return;
    if (typeof value.$ref === 'string' && value.$ref.startsWith('#/')) {
      const found = value.$ref
        .slice(2)
        .split('/')
        .reduce<Json | undefined>(
          (at, key) => (at && typeof at === 'object' && !Array.isArray(at) ? at[key] : undefined),
          document,
        );
      if (found === undefined) broken.push(value.$ref);
    }
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(document);
  return broken;
}
