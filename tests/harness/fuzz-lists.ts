import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { zipSync } from 'fflate';

import { ListError, previewTable, readLists, type ListPart, type ReadOptions } from '../../lib/lists/index.js';
import { fileOf, FIXTURES } from './list-files.js';
import { mutate, mutateBytes, randomFrom } from './mutate.js';

/** The shapes that are mutated: every fixture of a list. */
export const shapesOfLists = (): readonly string[] => readdirSync(FIXTURES).sort();

/** ms of CPU. A few kB take 2; a table whose every row is damaged may take 1,000 times as long as one row of 256 Ki characters. */
const SOON = 30_000;
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
/** As Identity.births is written (EDTF). */
const BIRTH = /^~?\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;

/** What a reader promises of each part, whatever the file; a broken promise is described. */
function complaintOf(part: ListPart, hasHeader: boolean): string | undefined {
  if (part.kind === 'issue') return part.issue.reason === '' ? 'an issue without a reason' : undefined;
  if (part.kind === 'header') return part.authority === '' ? 'a header without an authority' : undefined;
  if (!hasHeader) return 'records before a header';
  for (const { recordId, names, births, imo } of part.records) {
    if (recordId === '') return 'a record without an id';
    if (names.length === 0) return `${recordId}: no names`;
    const wrong = names.find(({ form, script }) => form.trim() === '' || form.length > 1_000 || /[\0\n]/.test(form) || script === '');
    if (wrong !== undefined) return `${recordId}: the name “${wrong.form.slice(0, 100)}”`;
    const birth = births.find((each) => !BIRTH.test(each));
    if (birth !== undefined) return `${recordId}: born “${birth}”`;
    if (imo !== undefined && !/^\d{7}$/.test(imo)) return `${recordId}: IMO “${imo}”`;
  }
  return undefined;
}

/** A table of the reader's own is read by the mapping guessed for it. */
const optionsFor = async (shape: string, input: string | Uint8Array): Promise<ReadOptions> =>
  shape.startsWith('own') ? { mapping: (await previewTable(fileOf(shape, input))).mapping } : {};

/**
 * Reads `count` mutations of a fixture, a tenth of them packed and mutated as bytes, and returns what went wrong: a throw that is no
 * ListError, a broken promise, a read that takes too long. Each complaint names the seed that brings it back.
 */
export async function fuzzShape(shape: string, count: number, firstSeed: number): Promise<readonly string[]> {
  const bytes = readFileSync(join(FIXTURES, shape));
  const source = bytes.toString('utf8');
  const packed = [gzipSync(bytes), zipSync({ [shape]: new Uint8Array(bytes) })];
  const complaints: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const random = randomFrom(seed);
    const input = random() < 0.1 ? mutateBytes(packed[seed % 2] ?? bytes, random) : mutate(source, random);
    const began = cpu();
    let hasHeader = false;
    try {
      for await (const part of readLists([fileOf(shape, input)], await optionsFor(shape, input))) {
        hasHeader ||= part.kind === 'header';
        const complaint = complaintOf(part, hasHeader);
        if (complaint !== undefined) complaints.push(`${shape}, seed ${seed}: ${complaint}`);
      }
    } catch (error) {
      if (!(error instanceof ListError))
        complaints.push(`${shape}, seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      else if (!/^[\p{L}“‘].*[.!?]$/su.test(error.message)) complaints.push(`${shape}, seed ${seed}: “${error.message}” is no sentence`);
    }
    const took = cpu() - began;
    if (took > SOON) complaints.push(`${shape}, seed ${seed}: took ${Math.round(took)} ms`);
  }
  return complaints;
}
