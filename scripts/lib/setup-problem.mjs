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

/**
 * Prints a problem on the console: a {@link SetupProblem} as its sentence, a fault with everything known about it.
 *
 * @param {unknown} problem
 */
export function reportProblem(problem) {
  if (problem instanceof SetupProblem) console.error(`\n${problem.message}`);
  else console.error(problem);
}
