import { freePort, isPortFree } from './ports.mjs';
import { SetupProblem } from './setup-problem.mjs';

const DEFAULT_PORT = 4000;
const NEIGHBOURS = 100;

/**
 * The port for the API: the one that was asked for (0: any), or else the first free one from 4000 on, so that a second clone
 * can run beside the first.
 *
 * @param {string | undefined} wanted text of the PORT setting
 * @param {string} host address to listen on
 * @returns {Promise<number>}
 * @throws {SetupProblem} when the port that was asked for is taken
 */
export async function choosePort(wanted, host) {
  if (wanted) {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new SetupProblem(`PORT=${wanted} is not a port: give a number from 1 to 65535.`);
    }
    if (port === 0) return freePort();
    if (await isPortFree(port, host)) return port;
    throw new SetupProblem(
      `Port ${wanted} is in use: stop the program that listens there, or choose another with PORT=… npm start.`,
    );
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + NEIGHBOURS; port++) {
    if (await isPortFree(port, host)) return port;
  }
  throw new SetupProblem(`No port from ${DEFAULT_PORT} on is free: choose one with PORT=… npm start.`);
}
