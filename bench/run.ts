import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * `npm run bench [-- part …]`: each part runs in a process of its own, so that its memory is its own.
 * Figures are ratios to a stated baseline of the same run; nothing here is a test.
 */
const PARTS = ['law', 'reading', 'import', 'queries', 'http', 'bundle', 'start'] as const;

const asked = process.argv.slice(2);
const parts = asked.length > 0 ? asked : [...PARTS];
const unknown = parts.filter((part) => !PARTS.includes(part as (typeof PARTS)[number]));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Parts: ${PARTS.join(', ')}.`);
  process.exit(2);
}
let failed = 0;
for (const part of parts) {
  const run = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, `${part}.ts`)], { stdio: 'inherit' });
  if (run.status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
