import type { ErrorPolicy } from '../shared/error-policy.js';
import { enumOf } from './enum.js';

export const ErrorPolicyEnum = enumOf<ErrorPolicy>(
  'ErrorPolicy',
  'What becomes of the others when one item of a bulk change is refused.',
  {
    ALL_OR_NOTHING: 'Nothing is done.',
    EACH: 'Each item that is allowed is done.',
  },
);
