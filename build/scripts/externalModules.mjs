/**
 * Modules that bundles leave alone: `electron` exists only inside Electron, `sqlite3`
 * has a native part, and the rest are drivers knex and pg would load if asked to,
 * which nobody here does and nobody installs.
 */
export const EXTERNAL_MODULES = [
  'electron',
  'sqlite3',
  'better-sqlite3',
  'mariadb',
  'mssql',
  'mysql',
  'mysql2',
  'oracledb',
  'pg-native',
  'pg-query-stream',
  'tedious',
];
