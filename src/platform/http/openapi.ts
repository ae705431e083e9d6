import { z } from 'zod';
import { isWrite, type OperationSpec } from '../../kernel/operation.ts';
import { REFUSAL_CODES, type RefusalCode } from '../../kernel/refusal.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

/** The HTTP status under which each refusal code is answered. */
export const STATUS_OF: Record<RefusalCode, number> = {
  'invalid-input': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 400,
  'sign-in-required': 401,
  'sign-in-failed': 401,
  'account-locked': 429,
  'password-change-required': 403,
  'second-factor-required': 403,
  'origin-refused': 403,
  'not-allowed': 403,
  'not-found': 404,
  'state-conflict': 409,
  'version-conflict': 409,
  'already-exists': 409,
  'still-in-use': 409,
  'file-too-large': 413,
  'file-refused': 422,
  'rule-not-met': 422,
  'too-many-requests': 429,
  internal: 500,
};

/** Codes an operation may answer: those of every operation, and its own. */
export function refusalsOf(op: OperationSpec): RefusalCode[] {
  const codes = new Set<RefusalCode>(['too-many-requests', 'internal', ...(op.refusals ?? [])]);
  if (op.params || op.query || op.body || op.upload) codes.add('invalid-input');
  if (!('public' in op.access)) codes.add('sign-in-required').add('password-change-required').add('second-factor-required');
  if ('action' in op.access) codes.add('not-allowed').add('not-found');
  if (op.params) codes.add('not-found');
  if (isWrite(op)) codes.add('idempotency-key-missing').add('idempotency-key-reused').add('origin-refused');
  if (op.upload) codes.add('file-too-large').add('file-refused');
  if (op.body) codes.add('file-too-large');
  return REFUSAL_CODES.filter((code) => codes.has(code));
}

/** What is sent is described as it may be written (defaults may be left out), what is answered as it comes. */
export function schemaOf(schema: z.ZodType, side: 'sent' | 'answered'): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: side === 'sent' ? 'input' : 'output',
    reused: 'inline',
  }) as JsonObject;
  return rest;
}

/** The OpenAPI 3.1 description of these operations. */
export function openApiOf(operations: readonly OperationSpec[], version: string): JsonObject {
  const paths: { [path: string]: JsonObject } = {};
  for (const op of operations) {
    const path = op.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [op.method.toLowerCase()]: operationOf(op) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sổ Vàng',
      version,
      description:
        'The same contracts that validate each request. Days are YYYY-MM-DD; money is whole đồng; messages are Vietnamese.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Set by signing in' } },
      schemas: { Problem: PROBLEM },
    },
  };
}

function operationOf(op: OperationSpec): JsonObject {
  const body = requestBodyOf(op);
  return {
    operationId: op.id,
    summary: op.summary,
    tags: [tagOf(op)],
    description: accessText(op),
    security: 'public' in op.access ? [] : [{ session: [] }],
    parameters: parametersOf(op),
    ...(body ? { requestBody: body } : {}),
    responses: responsesOf(op),
  };
}

/** The first word after /api: what the page groups by. */
export const tagOf = (op: OperationSpec): string => op.path.split('/')[2] ?? '';

export const accessText = (op: OperationSpec): string =>
  'public' in op.access
    ? `Open to anybody: ${op.access.public}`
    : 'action' in op.access
      ? `Needs the action ${op.access.action}`
      : `Everybody signed in: ${op.access.signedIn}`;

function parametersOf(op: OperationSpec): JsonObject[] {
  const example = op.example as { params?: Record<string, Json>; query?: Record<string, Json> } | undefined;
  const list = (
    schema: z.ZodObject | undefined,
    place: 'path' | 'query',
    examples: Record<string, Json> | undefined,
  ): JsonObject[] => {
    if (!schema) return [];
    const sent = schemaOf(schema, 'sent') as { properties?: Record<string, JsonObject>; required?: string[] };
    return Object.entries(sent.properties ?? {}).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || (sent.required ?? []).includes(name),
      schema: property,
      ...(typeof property.description === 'string' ? { description: property.description } : {}),
      ...(examples?.[name] === undefined ? {} : { example: examples[name] }),
    }));
  };
  const key: JsonObject = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 200 },
    description: 'Chosen by the sender; the same key with the same request acts once and answers the same',
  };
  return [...list(op.params, 'path', example?.params), ...list(op.query, 'query', example?.query), ...(isWrite(op) ? [key] : [])];
}

function requestBodyOf(op: OperationSpec): JsonObject | null {
  const example = op.example?.body as Json | undefined;
  if (op.upload) {
    const fields = op.body ? (schemaOf(op.body, 'sent') as { properties?: JsonObject; required?: string[] }) : {};
    const schema = {
      type: 'object',
      properties: {
        file: { type: 'string', format: 'binary', description: `At most ${op.upload.maxBytes} bytes` },
        ...fields.properties,
      },
      required: ['file', ...(fields.required ?? [])],
    };
    return { required: true, content: { 'multipart/form-data': { schema, ...(example === undefined ? {} : { example }) } } };
  }
  if (!op.body) return null;
  return {
    required: true,
    content: { 'application/json': { schema: schemaOf(op.body, 'sent'), ...(example === undefined ? {} : { example }) } },
  };
}

function responsesOf(op: OperationSpec): JsonObject {
  const responses: { [status: string]: JsonObject } = {};
  const example = op.example?.result as Json | undefined;
  if (op.download) {
    responses['200'] = { description: 'The file', content: { [op.download]: { schema: { type: 'string', format: 'binary' } } } };
  } else if (op.result) {
    const content = { schema: schemaOf(op.result, 'answered'), ...(example === undefined ? {} : { example }) };
    responses['200'] = { description: 'Done', content: { 'application/json': content } };
  } else responses['204'] = { description: 'Done; nothing to answer' };
  for (const code of refusalsOf(op)) {
    const status = String(STATUS_OF[code]);
    const before = responses[status]?.description;
    responses[status] = {
      description: typeof before === 'string' ? `${before}, ${code}` : `Refused: ${code}`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return responses;
}

const PROBLEM: JsonObject = {
  type: 'object',
  description: 'Every refusal (RFC 9457)',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', description: 'Address of the kind of refusal' },
    title: { type: 'string', description: 'Kind of refusal, Vietnamese' },
    status: { type: 'integer', description: 'The HTTP status again' },
    code: { type: 'string', enum: [...REFUSAL_CODES], description: 'What a program may rely on' },
    detail: { type: 'string', description: 'A Vietnamese sentence for the person' },
    requestId: { type: 'string', description: 'To quote to the administrator' },
    errors: {
      type: 'array',
      description: 'Every wrong field',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: {
          path: { type: 'string', description: 'As in the request, "tasks.3.content"' },
          message: { type: 'string', description: 'A Vietnamese sentence' },
        },
      },
    },
    allowed: {
      type: 'array',
      description: 'What the record can do instead',
      items: {
        type: 'object',
        required: ['action', 'label'],
        properties: {
          action: { type: 'string', description: 'Name of the act' },
          label: { type: 'string', description: 'In Vietnamese' },
        },
      },
    },
  },
};
