import { isPortFree } from './ports.mjs';
import { SetupProblem } from './setup-problem.mjs';

const DEFAULT_PORT = 4000;
const NEIGHBOURS = 100;

/**
 * The port for the API: the one that was asked for, or else the first free one from 4000 on, so that a second clone
 * can run beside the first.
 *
 * @param {string | undefined} wanted text of the PORT setting
 * @param {string} host
 * @throws {SetupProblem} when the port that was asked for is taken
 */
export async function choosePort(wanted, host) {
  if (wanted) {
    if (await isPortFree(Number(wanted), host)) return Number(wanted);
    throw new SetupProblem(
      `Port ${wanted} is in use: stop the program that listens there, or choose another with PORT=… npm start.`,
    );
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + NEIGHBOURS; port++) {
    if (await isPortFree(port, host)) return port;
  }
  throw new SetupProblem(`No port from ${DEFAULT_PORT} on is free: choose one with PORT=… npm start.`);
}
