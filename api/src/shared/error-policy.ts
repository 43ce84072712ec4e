/** What is done with the others when one item of a bulk change is refused. */
export const ERROR_POLICIES = ['ALL_OR_NOTHING', 'EACH'] as const;
export type ErrorPolicy = (typeof ERROR_POLICIES)[number];
