import type { z } from 'zod';
import { LawDataError, type LawFile, readYaml } from './read-yaml.ts';
import { type Award, zAward } from './schema/award.ts';
import { type Instrument, zInstrument } from './schema/instrument.ts';
import {
  zAuthority,
  zBaseSalary,
  zDossiers,
  zGeneralRules,
  zLocalScope,
  zPrizes,
  zProvisions,
  zReadings,
  zService,
  zTransitions,
  zVotes,
} from './schema/parameters.ts';

/** Where the texts of law/ come from: the folder delivered with the program, or an invented one in a test. Paths use '/'. */
export interface LawSource {
  list(): readonly string[];
  read(path: string): string;
}

const PARAMETERS = {
  'luong-co-so': zBaseSalary,
  'tien-thuong': zPrizes,
  'ty-le-phieu': zVotes,
  'tham-quyen': zAuthority,
  'ho-so': zDossiers,
  'cong-hien': zService,
  'quy-tac-chung': zGeneralRules,
  'dia-phuong': zLocalScope,
} as const;
type Parameters = typeof PARAMETERS;
export type ParameterName = keyof Parameters;
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];

/**
 * The law as data. Files are read when first asked for and kept: a single question from the command line need not wait for
 * the whole. `verifyLaw` reads everything and compares the files with each other.
 */
export interface LawBook {
  instrument(id: string): Instrument;
  instruments(): readonly Instrument[];
  hasAward(code: string): boolean;
  /** Throws {@link UnknownAward} for a code the law does not have. */
  award(code: string): Award;
  awards(): readonly Award[];
  parameter<N extends ParameterName>(name: N): z.infer<Parameters[N]>;
  /** Files of provisions, by name: thoi-han, cong-khai, quy … */
  provisionNames(): readonly string[];
  provisions(name: string): z.infer<typeof zProvisions>;
  readings(): z.infer<typeof zReadings>['readings'];
  transitions(): z.infer<typeof zTransitions>['transitions'];
  /** File behind a value, for naming lines; paths as in the folder. */
  files(): readonly LawFile<unknown>[];
}

export class UnknownAward extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`Không có danh hiệu hoặc hình thức khen thưởng mang mã “${code}”.`);
    this.name = 'UnknownAward';
    this.code = code;
  }
}

export function openLaw(source: LawSource): LawBook {
  const paths = source.list().filter((path) => path.endsWith('.yaml'));
  const kept = new Map<string, LawFile<unknown>>();
  const file = <S extends z.ZodType>(path: string, schema: S): z.infer<S> => {
    let read = kept.get(path);
    if (!read) {
      if (!paths.includes(path)) throw new LawDataError([{ file: path, line: 1, message: 'Thiếu tệp này.' }]);
      read = readYaml(path, source.read(path), schema);
      kept.set(path, read);
    }
    return read.value as z.infer<S>;
  };
  const pathsOf = (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`));
  const awardPaths = new Map(pathsOf('awards').map((path) => [awardCodeOf(path), path]));
  const provisionNames = pathsOf('parameters')
    .map((path) => path.slice('parameters/'.length, -'.yaml'.length))
    .filter((name) => !(name in PARAMETERS));
  const award = (code: string): Award => {
    const path = awardPaths.get(code);
    if (path === undefined) throw new UnknownAward(code);
    return file(path, zAward);
  };
  let allAwards: readonly Award[] | null = null;
  return {
    instrument: (id) => file(`instruments/${id}.yaml`, zInstrument),
    instruments: () => pathsOf('instruments').map((path) => file(path, zInstrument)),
    hasAward: (code) => awardPaths.has(code),
    award,
    awards: () => {
      allAwards ??= [...awardPaths.keys()].map(award).sort((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1));
      return allAwards;
    },
    parameter: <N extends ParameterName>(name: N) => file(`parameters/${name}.yaml`, PARAMETERS[name]) as z.infer<Parameters[N]>,
    provisionNames: () => provisionNames,
    provisions: (name) => file(`parameters/${name}.yaml`, zProvisions),
    readings: () => file('readings.yaml', zReadings).readings,
    transitions: () => file('transitional.yaml', zTransitions).transitions,
    files: () => [...kept.values()],
  };
}

/** law/awards/danh-hieu/cstd-tinh.yaml → CSTD_TINH */
export function awardCodeOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1, -'.yaml'.length)
    .replaceAll('-', '_')
    .toUpperCase();
}
