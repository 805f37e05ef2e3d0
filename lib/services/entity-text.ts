import type { Entity } from '../model/index.js';

/** An entity as a list's store keeps it. */
export const encodeEntity = (entity: Entity): string => JSON.stringify(entity);

/** Our own data, written by `encodeEntity`; a change of form comes with an upgrade of the database. */
export const decodeEntity = (text: string): Entity => JSON.parse(text) as Entity;
