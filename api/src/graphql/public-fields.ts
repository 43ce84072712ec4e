/**
 * The root fields that need no access token; every other root field names a permission. A contract test compares
 * this list with the schema.
 */
export const PUBLIC_ROOT_FIELDS = ['signIn', 'sessionRefresh'] as const;
