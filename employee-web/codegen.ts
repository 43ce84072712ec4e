import { CODEGEN } from '../web-kit/codegen-options.ts';

/** Types of every operation of this application, from the committed contract: `npm run codegen -w employee-web`. */
// The generator reads the default export.
// eslint-disable-next-line no-restricted-syntax
export default CODEGEN;
