/** A read as IndexedDB saw it: keys of one store, or the whole store. */
export interface LoggedRead {
  store: string;
  keys: unknown[] | 'all';
}

/** Logs what this page reads from now on. */
export function createReadLog(): { reads: LoggedRead[] } {
  const reads: LoggedRead[] = [];
  const { get, getAll } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function (key) {
    reads.push({ store: this.name, keys: [key] });
    return get.call(this, key);
  };
  IDBObjectStore.prototype.getAll = function (query, count) {
    reads.push({ store: this.name, keys: 'all' });
    return getAll.call(this, query, count);
  };
  return { reads };
}
