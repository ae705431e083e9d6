import { describe, expect, it } from 'vitest';
import { isTest, sourceFiles, textOf, trackedFiles } from './sources.ts';
import { EXCEPTIONS, zoneOf } from './zones.ts';

const MAX_LINES = 400;
const code = () => trackedFiles().filter((file) => /\.(ts|tsx|css|sql)$/.test(file));
const text = () => trackedFiles().filter((file) => !/\.(docx|pdf|xlsx|png|ico|woff2|svg)$/.test(file));
/** Code without comments and strings: what a rule about words in code looks at. */
const bare = (source: string): string =>
  source
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|[^:])\/\/.*$/gm, '$1')
    .replaceAll(/'(?:\\.|[^'\\\n])*'/g, "''");

const filesWith = (files: readonly string[], pattern: RegExp, read = textOf): string[] =>
  files.filter((file) => pattern.test(read(file)));

describe('files', () => {
  it(`have at most ${MAX_LINES} lines`, () => {
    // Lists of data may be long; code may not.
    const long = code().filter(
      (file) => textOf(file).split('\n').length > MAX_LINES + 1 && !/common-passwords|vocabulary/.test(file),
    );
    expect(long).toEqual([]);
  });

  it('name neither a machine’s folders nor a private registry', () => {
    const files = text().filter((file) => file !== 'tests/architecture/words.test.ts');
    expect(filesWith(files, /(^|[\s"'`(=])\/(work|home|Users|root)\/[a-z]/m)).toEqual([]);
    const lock = textOf('package-lock.json');
    const hosts = [...lock.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(([, host]) => host);
    expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });

  it('leave nothing for later', () => {
    const files = code().filter((file) => file !== 'tests/architecture/words.test.ts');
    expect(filesWith(files, /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-nocheck|\b(it|describe|test)\.(skip|only|todo)\(/)).toEqual([]);
  });
});

describe('code', () => {
  const sources = sourceFiles().filter((file) => !isTest(file));

  it('reads the environment in config.ts only', () => {
    const readers = filesWith(sources, /process\.env/, (file) => bare(textOf(file)));
    expect(readers.filter((file) => file !== 'src/platform/config.ts')).toEqual([]);
  });

  it('asks no clock and no chance in pure layers and in slices', () => {
    const timeless = sources.filter((file) => {
      const layer = zoneOf(file)?.layer ?? '';
      return ['kernel', 'law', 'access', 'domain', 'contract', 'db', 'app', 'http', 'door'].includes(layer);
    });
    expect(
      filesWith(timeless, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/, (file) => bare(textOf(file))),
    ).toEqual([]);
  });

  it('takes the root handle of the database in platform and entry only', () => {
    const slices = sources.filter((file) => file.startsWith('src/modules/') && zoneOf(file)?.layer !== 'web');
    const takers = filesWith(slices, /\bdb\.pool\b|new Kysely\b/, (file) => bare(textOf(file)));
    expect(takers).toEqual(Object.keys(EXCEPTIONS).filter((place) => !place.includes('→')));
  });

  it('puts no variable into SQL text', () => {
    const servers = sources.filter((file) => /src\/(modules\/[^/]+\/(app|db|http)|platform)\//.test(file));
    expect(filesWith(servers, /sql\.raw\(\s*`[^`]*\$\{|sql\.raw\([a-z]\w*\)/)).toEqual([]);
  });
});
