import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { authChecker } from './auth-checker.js';
import { refusalsAsUserErrors } from './mutation-middleware.js';
import { RESOLVERS } from './resolvers.js';

/**
 * Builds the schema from the resolver classes.
 *
 * @param instances one made resolver for each class; an empty list builds a schema that can be printed only.
 */
export async function buildApiSchema(instances: readonly object[]): Promise<GraphQLSchema> {
  const byClass = new Map(instances.map((instance) => [instance.constructor, instance]));
  return buildSchema({
    resolvers: RESOLVERS,
    authChecker,
    globalMiddlewares: [refusalsAsUserErrors],
    // Values are checked by the scalars and by the rules of each feature.
    validate: false,
    container: { get: (resolverClass: object['constructor']) => byClass.get(resolverClass) },
  });
}
