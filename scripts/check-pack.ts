import { readFileSync } from 'node:fs';

import * as v from 'valibot';

import { packFileSchema } from '../lib/lists/starter-pack/schema.js';

/** Says what is wrong with the pack files named on the command line: `npx tsx scripts/check-pack.ts packs/*.json`. */
let faults = 0;
for (const path of process.argv.slice(2)) {
  const result = v.safeParse(packFileSchema, JSON.parse(readFileSync(path, 'utf8')));
  if (!result.success) {
    for (const issue of result.issues) console.error(`${path}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
    faults += result.issues.length;
    continue;
  }
  for (const entry of result.output.entries) {
    if (!entry.id.startsWith(`${entry.kind}/`)) console.error(`${path}: ${entry.id} is not a ${entry.kind} (${++faults})`);
    for (const key of [...entry.facts.flatMap((f) => f.sources), ...entry.designations.map((d) => d.source)])
      if (!(key in result.output.sources)) console.error(`${path}: ${entry.id} names the unknown source ${key} (${++faults})`);
  }
  console.log(`${path}: ${result.output.entries.length} entries`);
}
process.exitCode = faults ? 1 : 0;
