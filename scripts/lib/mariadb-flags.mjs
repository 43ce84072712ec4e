/**
 * @import { ServerFiles } from './mariadb-files.mjs'
 * @import { ServerOwner } from './mariadb-owner.mjs'
 */

/** What MySQL 8 has by default: wrong values and ambiguous groups are errors on both servers. */
const SQL_MODE = [
  'STRICT_TRANS_TABLES',
  'ONLY_FULL_GROUP_BY',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
].join(',');

/** Every acknowledged transaction is on the disk. */
const DURABLE = ['--innodb-flush-log-at-trx-commit=1', '--innodb-log-file-size=128M'];

/** For data that may be thrown away: quick to make, small, no waiting for the disk. */
const FAST = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-log-file-size=8M',
  '--performance-schema=OFF',
];

/**
 * Flags that the initialisation and the server must share.
 *
 * @param {ServerFiles} files
 * @param {ServerOwner} owner
 * @param {boolean} durable whether the data must outlive a crash
 */
export function dataFlags(files, owner, durable) {
  return [
    '--no-defaults',
    `--datadir=${files.data}`,
    '--innodb-data-file-path=ibdata1:4M:autoextend',
    ...(durable ? DURABLE : FAST),
    ...owner.flags,
  ];
}

/**
 * Flags of the server alone.
 *
 * @param {ServerFiles} files
 * @param {{ port: number, socketPath: string, bufferPool: string }} settings
 */
export function serverFlags(files, { port, socketPath, bufferPool }) {
  return [
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--socket=${socketPath}`,
    `--pid-file=${files.pid}`,
    `--log-error=${files.log}`,
    `--init-file=${files.accounts}`,
    // Not the one of the machine: a server that starts removes what others keep there of their running statements.
    `--tmpdir=${files.temporary}`,
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
    '--default-time-zone=+00:00',
    `--sql-mode=${SQL_MODE}`,
    `--innodb-buffer-pool-size=${bufferPool}`,
  ];
}
