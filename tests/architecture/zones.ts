/** What a file is for, from where it stands; what each may import. Written down here once, argued for in docs/structure.md. */
export type Layer =
  | 'kernel'
  | 'law'
  | 'access'
  | 'documents'
  | 'platform'
  | 'ui'
  | 'entry'
  | 'seeds'
  | 'entry-web'
  | 'domain'
  | 'contract'
  | 'db'
  | 'app'
  | 'http'
  | 'web'
  | 'door';

export interface Zone {
  readonly layer: Layer;
  /** Name of the slice for files under src/modules. */
  readonly slice: string | null;
}

const LAYERS_OF_SLICE: Record<string, Layer> = {
  domain: 'domain',
  contract: 'contract',
  db: 'db',
  app: 'app',
  http: 'http',
  web: 'web',
};

export function zoneOf(file: string): Zone | null {
  const slice = /^src\/modules\/([^/]+)\/(?:([^/]+)\/|(contract)\.ts|(index)\.ts|[^/]+\.ts)/.exec(file);
  if (slice) {
    const layer = slice[3] ? 'contract' : slice[4] ? 'door' : LAYERS_OF_SLICE[slice[2] ?? ''];
    return layer ? { layer, slice: slice[1] ?? null } : null;
  }
  if (file.startsWith('seeds/')) return { layer: 'seeds', slice: null };
  if (file.startsWith('src/entry/web/')) return { layer: 'entry-web', slice: null };
  const layer = /^src\/(kernel|law|access|documents|platform|ui|entry)\//.exec(file)?.[1] as Layer | undefined;
  return layer ? { layer, slice: null } : null;
}

/** Within one slice, and towards what is shared. A layer may always import itself. */
export const MAY_IMPORT: Record<Layer, readonly Layer[]> = {
  kernel: [],
  law: ['kernel'],
  access: ['kernel'],
  documents: ['kernel', 'law'],
  platform: ['kernel', 'law', 'access'],
  ui: ['kernel', 'access'],
  domain: ['kernel', 'law', 'access'],
  contract: ['kernel', 'law', 'access', 'domain'],
  db: ['kernel', 'law', 'access', 'domain', 'contract', 'platform'],
  app: ['kernel', 'law', 'access', 'domain', 'contract', 'platform', 'documents', 'db'],
  http: ['kernel', 'law', 'access', 'domain', 'contract', 'platform', 'documents', 'db', 'app'],
  web: ['kernel', 'law', 'access', 'domain', 'contract', 'ui'],
  door: ['kernel', 'law', 'access', 'domain', 'contract', 'platform', 'documents', 'db', 'app', 'http'],
  entry: ['kernel', 'law', 'access', 'domain', 'contract', 'platform', 'documents', 'door', 'http', 'seeds'],
  // The demo world acts through the same doors as the program itself.
  seeds: ['kernel', 'access', 'platform', 'door', 'domain'],
  'entry-web': ['kernel', 'access', 'ui', 'web'],
};

/** What may be imported beyond that as types, which are gone at run time: the shape of a document read, of what is sent and answered. */
export const TYPES_ALSO: Partial<Record<Layer, readonly Layer[]>> = {
  domain: ['documents', 'contract'],
  db: ['documents'],
};

/** The three doors of a slice, and who comes through each. `contract.ts` is its fourth face: what it says over HTTP. */
export const DOORS: readonly { readonly file: RegExp; readonly open: readonly Layer[] }[] = [
  { file: /^\/index\.ts$/, open: ['db', 'app', 'http', 'door', 'seeds'] },
  {
    file: /^\/domain\/index\.ts$/,
    open: ['access', 'domain', 'contract', 'db', 'app', 'http', 'web', 'door', 'entry-web', 'seeds'],
  },
  { file: /^\/contract(\/[^/]+)?\.ts$/, open: ['contract', 'db', 'app', 'http', 'web', 'door'] },
  { file: /^\/web\/(index|routes)\.tsx?$/, open: ['web', 'entry-web'] },
];

/** Places that depart from a rule, each with why. A place that no longer departs must be taken out. */
export const EXCEPTIONS: Record<string, string> = {
  'src/modules/imports/db/batches.views.ts → src/documents/read/read-workbook.ts':
    'only the name of a cell ("C7"), a pure function; nothing is read there',
  'src/modules/accounts/app/authenticate.ts':
    'one read for every request, before any transaction is open: a transaction around it would double its cost',
};
