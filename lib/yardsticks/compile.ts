import * as v from 'valibot';

import type { Entity, ReferenceBook } from '../model/index.js';
import { distancesSchema, tableSchema, unitsSchema } from './schema.js';

/** A file of `packs/reference/`: its name and its JSON text. */
export interface ReferenceSource {
  readonly name: string;
  readonly json: string;
}

const DISTANCES = 'distances.json';
const UNITS = 'units.json';

function parse<T extends v.GenericSchema>(schema: T, { name, json }: ReferenceSource): v.InferOutput<T> {
  const result = v.safeParse(schema, JSON.parse(json));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`packs/reference/${name}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

/** Names under which a text speaks of the owner; a form that needs other evidence is none. */
const formsOf = ({ names }: Entity): string[] => [
  ...new Set(names.filter(({ role, needs }) => needs === undefined && role !== 'bare' && role !== 'phrase').map(({ form }) => form)),
];

const WORLD = { name: 'the world', forms: ['world', 'worldwide', 'global', 'World', 'Global'] };

/** Compiles the files of `packs/reference/`. Throws, naming file and field, on a value that breaks the schema or names nobody. */
export function compileReferences(sources: readonly ReferenceSource[], entities: readonly Entity[]): ReferenceBook {
  const byId = new Map(entities.map((entity) => [String(entity.id), entity]));
  const the = (name: string): ReferenceSource => {
    const found = sources.find((source) => source.name === name);
    if (!found) throw new Error(`packs/reference/${name} is missing`);
    return found;
  };
  const nameOf = (id: string, file: string): string => {
    const entity = byId.get(id);
    if (!entity) throw new Error(`packs/reference/${file}: nothing in the pack is called ${id}`);
    return entity.name;
  };
  const tables = sources
    .filter(({ name }) => name !== DISTANCES && name !== UNITS)
    .map((source) => {
      const table = parse(tableSchema, source);
      return { ...table, bodies: Object.fromEntries(Object.entries(table.bodies).map(([of, body]) => [of, nameOf(body, source.name)])) };
    });
  const distances = parse(distancesSchema, the(DISTANCES));
  const units = parse(unitsSchema, the(UNITS));
  const ids = new Set([
    ...tables.flatMap(({ values, bodies }) => [...Object.keys(values), ...Object.keys(bodies)]),
    ...distances.distances.flatMap(({ from, to }) => [from, to]),
  ]);
  ids.delete('world');
  const owners = [...ids].map((id) => {
    const entity = byId.get(id);
    if (!entity) throw new Error(`packs/reference: nothing in the pack is called ${id}`);
    return [id, { name: entity.name, ...(entity.country && { country: entity.country }), forms: formsOf(entity) }] as const;
  });
  return {
    tables,
    distances: { source: distances.source, values: distances.distances },
    units: { source: units.source, values: units.units },
    owners: { ...Object.fromEntries(owners), world: WORLD },
  };
}
