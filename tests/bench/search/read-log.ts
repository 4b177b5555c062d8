import type { Dexie } from 'dexie';

/** A read as IndexedDB saw it: keys of one store, or the whole store. */
export interface LoggedRead {
  store: string;
  keys: unknown[] | 'all';
}

/** Logs what is read through Dexie from now on. Call it before the database is opened. */
export function createReadLog(db: Dexie): { reads: LoggedRead[] } {
  const reads: LoggedRead[] = [];
  db.use({
    stack: 'dbcore',
    name: 'read-log',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          get: (request) => {
            reads.push({ store: name, keys: [request.key] });
            return table.get(request);
          },
          getMany: (request) => {
            reads.push({ store: name, keys: request.keys });
            return table.getMany(request);
          },
          query: (request) => {
            reads.push({ store: name, keys: 'all' });
            return table.query(request);
          },
        };
      },
    }),
  });
  return { reads };
}
