import { fuzzShape, shapesOfLists } from '../tests/harness/fuzz-lists.js';

/** `fuzz [--each N] [--seed S] [SHAPE…]`: reads N mutations of each list fixture; prints what goes wrong with the seed that brings it back. */
const args = process.argv.slice(2);
const numberAfter = (option: string, otherwise: number): number => {
  const at = args.indexOf(option);
  if (at < 0) return otherwise;
  const [, value = ''] = args.splice(at, 2);
  if (!/^\d+$/.test(value)) {
    console.error(`${option} needs a number`);
    process.exit(2);
  }
  return Number(value);
};
const each = numberAfter('--each', 20_000);
const seed = numberAfter('--seed', 1);
const shapes = shapesOfLists().filter((shape) => args.length === 0 || args.includes(shape));
if (shapes.length === 0) {
  console.error(`there is none of these shapes; there are ${shapesOfLists().join(', ')}`);
  process.exit(2);
}

let complaints = 0;
for (const shape of shapes) {
  const began = performance.now();
  const found = await fuzzShape(shape, each, seed);
  complaints += found.length;
  console.log(`${shape}: ${each} read in ${Math.round((performance.now() - began) / 1000)} s, ${found.length} wrong`);
  for (const complaint of found.slice(0, 20)) console.error(`  ${complaint}`);
}
process.exitCode = complaints > 0 ? 1 : 0;
