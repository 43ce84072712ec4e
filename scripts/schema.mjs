import './lib/node-version.mjs';
import { checkContract, printContract } from './lib/contract.mjs';
import { prepare } from './lib/preparation.mjs';
import { reportProblem } from './lib/setup-problem.mjs';

/** `npm run schema:print` writes the contract into `schema/`; `npm run schema:check` compares it with the code. */
try {
  await prepare({ web: false });
  await (process.argv.includes('--check') ? checkContract() : printContract());
} catch (problem) {
  reportProblem(problem);
  process.exitCode = 1;
}
