import { readJson } from './json-file.mjs';
import { inProject } from './project.mjs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * A package as a lock file of npm describes it.
 *
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [link]
 * @property {boolean} [optional]
 * @property {string} [resolved]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 */

/**
 * Checks that package-lock.json is complete: npm leaves packages out when it cannot find them while it writes the
 * file, and `npm ci` then refuses to install from it.
 *
 * @throws {SetupProblem} names what is missing, and addresses of registries that do not belong into the project
 */
export function checkLockFile() {
  const packages = packagesOf(inProject('package-lock.json'));
  const missing = Object.entries(packages)
    .filter(([, entry]) => !entry.link)
    .flatMap(([path, entry]) =>
      neededBy(entry)
        .filter((name) => !isLocked(packages, path, name))
        .map((name) => `${name} (needed by ${path || 'package.json'})`),
    );
  const addressed = Object.keys(packages).filter((path) => packages[path]?.resolved?.startsWith('http'));
  if (missing.length > 0) {
    throw new SetupProblem(
      `package-lock.json lacks ${missing.length} packages; choose versions that are published for every platform:\n  ${missing.join('\n  ')}`,
    );
  }
  if (addressed.length > 0) {
    throw new SetupProblem(
      `package-lock.json names download addresses, of ${addressed[0]} for example: run "npm install" once more.`,
    );
  }
}

/**
 * What a lock file of npm says, by the path of each package.
 *
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
export function packagesOf(file) {
  const { packages } = /** @type {{ packages: Record<string, LockedPackage> }} */ (readJson(file));
  return packages;
}

/** @param {LockedPackage} entry */
function neededBy(entry) {
  const peers = Object.keys(entry.peerDependencies ?? {});
  return [
    ...Object.keys({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies }),
    ...peers.filter((name) => entry.peerDependenciesMeta?.[name]?.optional !== true),
  ];
}

/**
 * Whether a package would be found from a place, in its own node_modules or in one further up.
 *
 * @param {Record<string, LockedPackage>} packages
 * @param {string} from
 * @param {string} name
 */
function isLocked(packages, from, name) {
  for (let folder = from; ; folder = parentOf(folder)) {
    if (packages[`${folder && `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

/** The folder whose node_modules holds this one; the repository's for a workspace. @param {string} folder */
function parentOf(folder) {
  const end = folder.lastIndexOf('/node_modules/');
  return end < 0 ? '' : folder.slice(0, end);
}
