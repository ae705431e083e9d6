import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Format and lint, types of each world, import rules: all at once. `--no-tests` leaves out the rules that are tests. */
const ROOT = join(import.meta.dirname, '..');
const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);

const STEPS: { name: string; command: string; args: string[] }[] = [
  { name: 'biome', command: bin('biome'), args: ['check', '--error-on-warnings', '.'] },
  ...['pure', 'server', 'web', 'e2e'].map((world) => ({
    name: `types: ${world}`,
    command: bin('tsc'),
    args: ['-p', `tsconfig.${world}.json`],
  })),
  ...(process.argv.includes('--no-tests')
    ? []
    : [
        {
          name: 'architecture',
          command: bin('vitest'),
          args: ['run', '--project', 'pure', 'tests/architecture', '--reporter=dot'],
        },
      ]),
];

interface Outcome {
  readonly name: string;
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

function run({ name, command, args }: (typeof STEPS)[number]): Promise<Outcome> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('close', (code) => resolve({ name, code: code ?? 1, output, seconds: (performance.now() - started) / 1000 }));
  });
}

const outcomes = await Promise.all(STEPS.map(run));
for (const { name, code, output, seconds } of outcomes) {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
  if (code !== 0) console.log(output);
}
process.exitCode = outcomes.every((outcome) => outcome.code === 0) ? 0 : 1;
