/**
 * Something that the person at the console has to know or to do, told in one clear sentence.
 * Commands print its message alone; any other error is a fault and is shown with its stack.
 */
export class SetupProblem extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'SetupProblem';
  }
}
