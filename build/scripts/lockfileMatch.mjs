/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Whether what npm says it installed (`node_modules/.package-lock.json`) is what the
 * lockfile asks for. Optional packages may be absent: they are for other systems.
 *
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 */
export function lockfileMatches(wanted, installed) {
  const present = installed.packages ?? {};
  return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    if (!found) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version;
  });
}
